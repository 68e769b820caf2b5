import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { communityCodeOf } from '../../hooks/useArea';
import { useDoor } from '../../hooks/useDoor';
import { useMe } from '../../hooks/useMe';
import { words as common } from '../../locale';
import { doorWords as words } from '../../locale/door';
import { leaveDoor } from '../../services/door';
import { changeMe } from '../../services/identity';
import { problemOf } from '../../services/problem';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Link } from '../Link';

/** 您在 …: at which door somebody is who came by its code, and the way out of it; nothing for everybody else. */
export function DoorLine() {
  const me = useMe();
  const { building, problem, reload } = useDoor();
  const [busy, setBusy] = useState(false);
  const settle = async (homeArea: string) => {
    setBusy(true);
    try {
      await changeMe({ homeArea });
    } catch (error) {
      void Taro.showToast({ title: problemOf(error).title, icon: 'none' });
    }
    setBusy(false);
  };
  if (building) {
    return (
      <View id="door" className="notice notice-blue door-line">
        <Icon name="pin" />
        <View className="grow">{words.at(building.community.name, building.name)}</View>
        <Link id="leave-door" onClick={leaveDoor}>
          {words.leave}
        </Link>
        {me && !communityCodeOf(me) ? (
          <Button
            id="settle-here"
            kind="line"
            disabled={busy}
            onClick={() => void settle(building.areaCode)}
          >
            {words.settle}
          </Button>
        ) : null}
      </View>
    );
  }
  if (!problem) return null;
  const isUnknown = problem.status === 404;
  return (
    <View id="door" className="notice door-line">
      <Icon name="info" />
      <View className="grow">{isUnknown ? words.unknown : problem.title}</View>
      <Link id="leave-door" onClick={isUnknown ? leaveDoor : reload}>
        {isUnknown ? words.choose : common.common.retry}
      </Link>
    </View>
  );
}
