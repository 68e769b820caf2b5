import { View } from '@tarojs/components';
import { create } from 'qrcode';
import { hoursLine, POSTER_WORDS as WORDS, printedSize } from '@domain/words/poster';
import type { PosterFacts } from '@domain/words/poster';
import { doorUrl } from '../../lib/door';
import { qrPath, qrSide } from '../../lib/qr-svg';
import { posterWords as words } from '../../locale/posters';
import { addressOf } from '../../services/address';
import './posters.scss';

interface PosterProps {
  facts: PosterFacts;
}

/** What a printer reaches of 210 mm. */
const REACHED = 186;
/** A poster that hangs in the rain for a year: a quarter of its code may go. */
const ROBUST = { errorCorrectionLevel: 'Q' } as const;

/** In millimetres of the sheet, however large it is shown. */
const sized = (text: string, size: number, most = REACHED) => ({
  fontSize: `calc(${printedSize(text, size, most).toFixed(2)} * var(--mm))`,
});

function Code({ code }: { code: string }) {
  const { modules } = create(addressOf(doorUrl(code)), ROBUST);
  const { size } = modules;
  const dots = { size, isDark: (row: number, column: number) => modules.get(row, column) !== 0 };
  const side = qrSide(dots);
  return (
    <svg
      className="poster-code"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={words.picture}
    >
      <path d={qrPath(dots)} shapeRendering="crispEdges" />
    </svg>
  );
}

/** The poster (海报) of one building, as large as what it lies in, or a page of A4 in print. */
export function Poster({ facts }: PosterProps) {
  const { community, address, phone, code } = facts;
  return (
    <View className="poster">
      <View className="poster-head">
        <View className="poster-bold" style={sized(community, 10)}>
          {community}
        </View>
        <View className="poster-bold" style={sized(WORDS.call, 21)}>
          {WORDS.call}
        </View>
        <View style={sized(WORDS.promise, 7.4)}>{WORDS.promise}</View>
      </View>
      <View className="poster-bold poster-address" style={sized(address, 12)}>
        {address}
      </View>
      <Code code={code} />
      <View className="poster-bold" style={sized(WORDS.scan, 8)}>
        {WORDS.scan}
      </View>
      <View className="poster-steps">
        {WORDS.steps.map(({ title, hint }, index) => (
          <View key={title} className="poster-step">
            <View className="poster-number" style={sized('1', 9)}>
              {index + 1}
            </View>
            <View className="poster-bold" style={sized(title, 10.5)}>
              {title}
            </View>
            <View className="poster-soft" style={sized(hint, 8.4, 110)}>
              {hint}
            </View>
          </View>
        ))}
      </View>
      <View className="poster-foot">
        <View style={sized(WORDS.orCall, 6)}>{WORDS.orCall}</View>
        <View className="poster-bold poster-phone" style={sized(phone, 13)}>
          {phone}
        </View>
        <View style={sized(hoursLine(facts), 5.4)}>{hoursLine(facts)}</View>
        <View style={sized(code, 3.6)}>{WORDS.code(code)}</View>
      </View>
    </View>
  );
}
