import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { PLACE_ON_BEHALF_WORDS } from '@domain/words/commands';
import { OCCASION_WORDS } from '@domain/words/occasions';
import { Button } from '../../components/Button';
import { DateTimeInput } from '../../components/DateTimeInput';
import { Field } from '../../components/Field';
import { Heading } from '../../components/Heading';
import { Icon } from '../../components/Icon';
import { LoadState } from '../../components/LoadState';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { SwitchRow } from '../../components/SwitchRow';
import { TextArea } from '../../components/TextArea';
import { TextInput } from '../../components/TextInput';
import { Uploader } from '../../components/Uploader';
import { AreaNeeded } from '../../components/place/AreaNeeded';
import { CategoryGrid } from '../../components/place/CategoryGrid';
import { ContactPart } from '../../components/place/ContactPart';
import { DoorLine } from '../../components/place/DoorLine';
import { ForRelative, OnBehalf } from '../../components/place/ForWhom';
import { PointLine } from '../../components/place/PointLine';
import { Questions } from '../../components/place/Questions';
import { Similar } from '../../components/place/Similar';
import { spoken } from '../../components/spoken';
import { useWhere } from '../../hooks/useDoor';
import { useMe } from '../../hooks/useMe';
import { usePlacing } from '../../hooks/usePlacing';
import type { PlaceDraft } from '../../lib/place';
import { words } from '../../locale';
import { doorWords } from '../../locale/door';
import { loadAhead } from '../../services/ahead';
import { useCatalogueOf } from '../../services/community';
import { askToTell, prepareToAsk } from '../../services/subscribe';
import type { Category } from '../../services/types';

/** A notice is shown before the form, or as soon as the answer that it is for was chosen. */
const isNoticed = ({ noticeOn }: Category, answers: PlaceDraft['answers']): boolean =>
  !noticeOn || answers[noticeOn.question] === noticeOn.option;

export default function PlacePage() {
  const { category = '', service = '', behalf = '' } = useRouter().params;
  const onBehalf = behalf === '1';
  const me = useMe();
  const { community, areaCode, address, ofDoor, point } = useWhere(me, onBehalf);
  const { data: catalogue, problem: unread, reload } = useCatalogueOf(community);
  const { draft, uploads, missing, busy, problem, send } = usePlacing({
    category,
    service,
    onBehalf,
    areaCode,
    address,
    point,
  });
  const { value, change } = draft;
  useEffect(() => {
    void prepareToAsk();
    loadAhead();
  }, []);
  const wanted = catalogue?.services.find(({ id }) => id === value.serviceId);
  // The first page brings the first few services only.
  const isLeftOut = Boolean(value.serviceId && !wanted && catalogue?.moreServices);
  useEffect(() => {
    if (isLeftOut) reload();
  }, [isLeftOut, reload]);
  const title = onBehalf ? PLACE_ON_BEHALF_WORDS : words.place.title;
  const lacks = (name: string) => (missing.includes(name) ? words.common.required : undefined);

  if (!community)
    return (
      <Page title={title}>
        <AreaNeeded />
      </Page>
    );
  if (!catalogue)
    return (
      <Page title={title}>
        <LoadState problem={unread} onRetry={reload} />
      </Page>
    );
  const chosen = catalogue.categories.find(({ code }) => code === value.categoryCode);
  const submit = () => {
    askToTell('submit');
    void send(chosen);
  };
  const others = { draft: value, missing, onChange: change };

  return (
    <Page title={title} className="page-with-bar">
      <View className="column before-bar">
        {onBehalf ? <OnBehalf {...others} /> : null}
        <View className="card">
          <Heading>{words.place.category}</Heading>
          {chosen ? (
            <View className="row row-between gap">
              <View className="row">
                <View className="category-mark mark-small">
                  <Icon name={`category-${chosen.code}`} />
                </View>
                <View className="strong">{chosen.name}</View>
              </View>
              <Button
                id="change-category"
                kind="quiet"
                small
                onClick={() => change({ categoryCode: '', serviceId: '', answers: {} })}
              >
                {words.common.change}
              </Button>
            </View>
          ) : (
            <CategoryGrid
              categories={catalogue.categories}
              onChoose={(code) => change({ categoryCode: code, answers: {} })}
            />
          )}
          {wanted ? (
            <View className="soft gap">
              {words.place.service}:{wanted.name} · {wanted.partner.name}
            </View>
          ) : null}
          {chosen?.notice && isNoticed(chosen, value.answers) ? (
            <Note icon="alert">{chosen.notice}</Note>
          ) : null}
          {chosen ? (
            <Questions
              questions={chosen.questions}
              answers={value.answers}
              missing={missing}
              optional={onBehalf}
              onSay={(code, said) =>
                change((before) => ({ answers: { ...before.answers, [code]: said } }))
              }
            />
          ) : null}
        </View>

        <View className="card">
          <Heading>{words.place.description}</Heading>
          <TextArea
            name="description"
            label={words.place.description}
            holder={words.place.descriptionHolder}
            most={1000}
            value={value.description}
            onChange={(description) => change({ description })}
          />
          {lacks('description') ? (
            <View className="field-problem">
              <Icon name="alert" />
              {lacks('description')}
            </View>
          ) : null}
          {value.description === '' && chosen
            ? chosen.examples.map((example, index) => (
                <View
                  key={example}
                  id={`example-${index}`}
                  className="example"
                  onClick={() => change({ description: example })}
                  {...spoken('button')}
                >
                  <Icon name="note" />
                  {example}
                </View>
              ))
            : null}
          <Field label={words.place.photos} hint={words.place.photosHint}>
            <Uploader name="photos" uploads={uploads} />
          </Field>
        </View>

        {chosen && !onBehalf ? (
          <Similar area={community} category={chosen.code} at={value.point} />
        ) : null}

        <View className="card">
          <DoorLine />
          <Field label={words.place.address} hint={ofDoor ? doorWords.more : undefined}>
            <TextInput
              name="address"
              label={words.place.address}
              holder={words.place.addressHolder}
              value={value.address}
              onChange={(address) => change({ address })}
            />
            <PointLine draft={value} onChange={change} />
          </Field>
          <Field label={words.place.preferred} optional>
            <DateTimeInput
              name="preferredTime.from"
              label={words.place.preferredFrom}
              value={value.from}
              onChange={(from) => change({ from })}
            />
            {value.from ? (
              <DateTimeInput
                name="preferredTime.to"
                label={words.place.preferredTo}
                value={value.to}
                onChange={(to) => change({ to })}
              />
            ) : null}
          </Field>
          {onBehalf ? null : (
            <ContactPart draft={value} missing={missing.includes('contact')} onChange={change} />
          )}
        </View>

        <View className="card">
          {chosen?.mayBePublic ? (
            <SwitchRow
              name="public"
              label={words.place.public}
              hint={OCCASION_WORDS.publicSwitch}
              on={value.public}
              onChange={(on) => change({ public: on })}
            />
          ) : null}
          <SwitchRow
            name="urgent"
            label={words.place.urgent}
            hint={OCCASION_WORDS.urgentSwitch}
            on={value.urgent}
            onChange={(urgent) => change({ urgent })}
          />
        </View>
        {onBehalf ? null : <ForRelative {...others} />}
        <ProblemNote problem={problem} />
      </View>
      <View className="action-bar">
        <View className="action-bar-in">
          <Button id="submit-order" kind="main" disabled={busy} onClick={submit}>
            {words.place.submit}
          </Button>
        </View>
      </View>
    </Page>
  );
}
