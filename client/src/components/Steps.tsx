import { View } from '@tarojs/components';
import type { OrderState } from '@domain/order/states';
import { doneSteps, isEnded } from '../lib/steps';
import { words } from '../locale';
import { Icon } from './Icon';
import { silent, spoken } from './spoken';

const NAMES = ['点单', '接单', '办单', '评单'];

/** The four steps of the loop (点单 接单 办单 评单), and where the order stands. */
export function Steps({ state, said }: { state: OrderState; said: string }) {
  const done = doneSteps(state);
  const current = isEnded(state) ? -1 : done;
  return (
    <View
      className="steps"
      {...spoken('img', { label: words.order.stepSpoken(Math.max(done, 1), said) })}
    >
      {NAMES.map((name, index) => {
        const look = index < done ? 'step-done' : index === current ? 'step-now' : '';
        return (
          <View key={name} className={`step ${look}`} {...silent}>
            <View className="step-dot">{index < done ? <Icon name="check" /> : index + 1}</View>
            <View>{name}</View>
          </View>
        );
      })}
    </View>
  );
}
