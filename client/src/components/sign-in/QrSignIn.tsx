/** In WeChat one is signed in by WeChat: nothing is scanned there (`QrSignIn.h5.tsx` is the browser's). */
export function QrSignIn() {
  return null;
}
