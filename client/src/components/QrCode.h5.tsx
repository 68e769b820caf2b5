import { Image, View } from '@tarojs/components';
import { create } from 'qrcode';
import { qrPicture } from '../lib/qr-svg';
import { addressOf } from '../services/address';
import { pictured } from './pictured';

interface QrCodeProps {
  /** From the root of the web build. */
  url: string;
  label: string;
}

function pictureOf(url: string): string {
  const { modules } = create(addressOf(url), { errorCorrectionLevel: 'M' });
  const { size } = modules;
  return qrPicture({ size, isDark: (row, column) => modules.get(row, column) !== 0 });
}

/** A page of this very site as a QR code. */
export function QrCode({ url, label }: QrCodeProps) {
  return (
    <View className="qr-box">
      <Image className="qr-image" src={pictureOf(url)} {...pictured(label)} />
    </View>
  );
}
