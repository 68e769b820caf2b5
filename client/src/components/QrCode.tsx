interface QrCodeProps {
  /** From the root of the web build. */
  url: string;
  label: string;
}

/** In WeChat a page is passed on by sharing it: nothing is drawn there (`QrCode.h5.tsx` is the browser's). */
export function QrCode(_props: QrCodeProps) {
  return null;
}
