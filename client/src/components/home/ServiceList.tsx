import { View } from '@tarojs/components';
import { useState } from 'react';
import { FEE_WORDS } from '@domain/words/reasons';
import { yuanWords } from '../../lib/money';
import { words } from '../../locale';
import type { Catalogue, Service } from '../../services/types';
import { Button } from '../Button';
import { Cell, Cells } from '../Cell';
import { Heading } from '../Heading';
import { categoryIcon } from '../Icon';

const FIRST = 5;

const feeWords = ({ kind, amountFen, unit }: Service['fee']): string =>
  kind === 'lowCost' && amountFen !== undefined
    ? `${yuanWords(amountFen)}${unit ? `/${unit}` : ''}`
    : FEE_WORDS[kind];

interface ServiceListProps {
  catalogue: Catalogue;
  /** Asks for those that did not come with the first page. */
  onAll: () => void;
  onChoose: (service: Service) => void;
}

/** 身边的服务: the first few of the partners' services, all of them on demand. */
export function ServiceList({ catalogue, onAll, onChoose }: ServiceListProps) {
  const [all, setAll] = useState(false);
  const { services, moreServices = 0 } = catalogue;
  if (services.length === 0) return null;
  const shown = all ? services : services.slice(0, FIRST);
  const isMore = moreServices > 0 || services.length > shown.length;
  return (
    <View>
      <Heading>{words.home.services}</Heading>
      <Cells>
        {shown.map((service) => (
          <Cell
            key={service.id}
            id={`service-${service.id}`}
            icon={categoryIcon(service.categoryCode)}
            title={service.name}
            note={service.partner.name}
            value={feeWords(service.fee)}
            onClick={() => onChoose(service)}
          />
        ))}
      </Cells>
      {isMore ? (
        <View className="buttons">
          <Button
            id="all-services"
            kind="quiet"
            onClick={() => {
              setAll(true);
              if (moreServices > 0) onAll();
            }}
          >
            {words.home.allServices}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
