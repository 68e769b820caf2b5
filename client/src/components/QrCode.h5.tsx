import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { qrPicture } from '../lib/qr-svg';
import { addressOf } from '../services/address';
import { pictured } from './pictured';

interface QrCodeProps {
  /** From the root of the web build. */
  url: string;
  label: string;
}

/** What makes codes is fetched with the first of them: most pages have none. */
async function pictureOf(url: string): Promise<string> {
  const { create } = await import('qrcode');
  const { modules } = create(addressOf(url), { errorCorrectionLevel: 'M' });
  const { size } = modules;
  return qrPicture({ size, isDark: (row, column) => modules.get(row, column) !== 0 });
}

/** A page of this very site as a QR code. */
export function QrCode({ url, label }: QrCodeProps) {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let here = true;
    pictureOf(url).then(
      (drawn) => here && setPicture(drawn),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [url]);
  return (
    <View className="qr-box">
      {picture ? <Image className="qr-image" src={picture} {...pictured(label)} /> : null}
    </View>
  );
}
