import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { ApplyForm } from '../../components/partnership/ApplyForm';
import { MyApplication } from '../../components/partnership/MyApplication';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { words } from '../../locale';
import { MY_APPLICATIONS } from '../../services/partnership';
import type { Application } from '../../services/partnership';
import type { Page as List } from '../../services/types';

/** 我想来帮忙: the form of a social force, then what became of it. */
export default function ApplyPage() {
  const me = useMe();
  const { data, problem, reload } = useLoaded<List<Application>>(me ? MY_APPLICATIONS : undefined);
  const [again, setAgain] = useState(false);
  useDidShow(reload);
  const applications = data?.items ?? [];
  const mayApply = applications.every(({ state }) => state !== 'submitted');
  const asks = data && mayApply && (again || applications.length === 0);
  return (
    <Page title={words.apply.title} className={asks ? 'page-with-bar' : ''}>
      {data ? null : (
        <View className="column">
          <LoadState problem={problem} onRetry={reload} />
        </View>
      )}
      {data && !asks ? (
        <View className="column">
          {applications.map((application, index) => (
            <MyApplication
              key={application.id}
              application={application}
              onChanged={reload}
              onAgain={index === 0 && mayApply ? () => setAgain(true) : undefined}
            />
          ))}
        </View>
      ) : null}
      {asks ? (
        <ApplyForm
          onSent={() => {
            setAgain(false);
            reload();
          }}
        />
      ) : null}
    </Page>
  );
}
