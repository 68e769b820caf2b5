import { View } from '@tarojs/components';
import { useState } from 'react';
import { PARTNER_KINDS } from '@domain/partner-kinds';
import type { PartnerKind } from '@domain/partner-kinds';
import { PARTNER_KIND_HINTS } from '@domain/words/partners';
import { PARTNER_KIND_WORDS } from '@domain/words/people';
import { words } from '../../locale';
import { Choices } from '../Choices';
import { Link } from '../Link';

interface PickKindProps {
  chosen: PartnerKind | '';
  onChange: (kind: PartnerKind) => void;
}

/** Neighbours come first, then those who come as a group, then businesses. */
const KINDS = [...PARTNER_KINDS].reverse();

/** The kinds as cards; once one is chosen the others make room. */
export function PickKind({ chosen, onChange }: PickKindProps) {
  const [choosing, setChoosing] = useState(chosen === '');
  const shown = KINDS.filter((kind) => choosing || kind === chosen);
  return (
    <View>
      <Choices
        name="kind"
        rows
        chosen={[chosen]}
        options={shown.map((code) => ({
          code,
          summary: PARTNER_KIND_WORDS[code],
          label: (
            <View className="grow">
              <View>{PARTNER_KIND_WORDS[code]}</View>
              <View className="soft small">{PARTNER_KIND_HINTS[code]}</View>
            </View>
          ),
        }))}
        onChange={([code]) => {
          const kind = KINDS.find((one) => one === code);
          if (!kind) return;
          onChange(kind);
          setChoosing(false);
        }}
      />
      {choosing ? null : (
        <Link id="other-kind" onClick={() => setChoosing(true)}>
          {words.apply.otherKind}
        </Link>
      )}
    </View>
  );
}
