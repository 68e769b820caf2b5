import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AgreementStep } from '@domain/agreement';
import { useLoaded } from '../../hooks/useLoaded';
import { words } from '../../locale';
import { agreementPath, stepAgreement } from '../../services/partnership';
import type { AgreementDetail } from '../../services/partnership';
import { Button } from '../Button';
import { ConfirmSheet } from '../ConfirmSheet';
import { LoadState } from '../LoadState';
import { Sheet } from '../Sheet';
import { AgreementFacts } from './AgreementFacts';
import { ReasonForm } from './ReasonForm';
import { RenewForm } from './RenewForm';

interface AgreementSheetProps {
  id: string;
  onChanged: () => void;
  onClose: () => void;
}

/** The last one stands at the thumb: what one does most. */
const ORDER: readonly AgreementStep[] = ['end', 'suspend', 'restore', 'change'];

/** An agreement with its log, and what the lead may do with it. */
export function AgreementSheet({ id, onChanged, onClose }: AgreementSheetProps) {
  const { data, problem, reload } = useLoaded<AgreementDetail>(agreementPath(id));
  const [step, setStep] = useState<AgreementStep>();
  const back = () => setStep(undefined);
  const done = () => {
    reload();
    onChanged();
    back();
  };
  if (data && step === 'change') return <RenewForm partner={data} onDone={done} onClose={back} />;
  if (step === 'suspend' || step === 'end') {
    return <ReasonForm of={{ partner: id, step }} onDone={done} onClose={back} />;
  }
  if (step === 'restore') {
    return (
      <ConfirmSheet
        title={words.partners.steps.restore}
        says={[words.partners.stepSays.restore]}
        act={words.partners.steps.restore}
        told={words.partners.done}
        onAct={async () => {
          await stepAgreement(id, 'restore');
          reload();
          onChanged();
        }}
        onClose={back}
      />
    );
  }
  const actions = ORDER.filter((one) => data?.actions.includes(one));
  return (
    <Sheet
      title={data?.name ?? words.common.loading}
      onClose={onClose}
      foot={
        actions.length > 0 ? (
          <View className="buttons">
            {actions.map((one) => (
              <Button
                key={one}
                id={`action-${one}`}
                kind={one === 'change' ? 'main' : 'plain'}
                onClick={() => setStep(one)}
              >
                {words.partners.steps[one]}
              </Button>
            ))}
          </View>
        ) : null
      }
    >
      {data ? (
        <AgreementFacts partner={data} />
      ) : (
        <LoadState problem={problem} onRetry={reload} rows={2} />
      )}
    </Sheet>
  );
}
