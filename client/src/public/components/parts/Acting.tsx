import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { CallButton } from '../../../components/CallButton';
import { Cell, Cells } from '../../../components/Cell';
import { ConfirmSheet } from '../../../components/ConfirmSheet';
import { Link } from '../../../components/Link';
import { Sheet } from '../../../components/Sheet';
import { Tabs } from '../../../components/Tabs';
import { galleryWords as words } from '../../../locale/gallery';
import { Specimen } from './Specimen';

const tell = (): void => void Taro.showToast({ title: words.told, icon: 'none' });

function Buttons() {
  return (
    <Specimen name="button">
      <View className="buttons">
        <Button id="button-main" kind="main" onClick={tell}>
          {words.main}
        </Button>
        <Button id="button-plain">{words.plain}</Button>
        <Button id="button-line" kind="line" icon="pin">
          {words.withIcon}
        </Button>
        <Button id="button-quiet" kind="quiet">
          {words.quiet}
        </Button>
        <Button id="button-off" kind="main" disabled onClick={tell}>
          {words.off}
        </Button>
      </View>
      <View className="row gap">
        <Button id="button-small" kind="line" small>
          {words.small}
        </Button>
        <CallButton id="button-call" phone="0000-0000" who={words.cellTitle} />
      </View>
    </Specimen>
  );
}

function Tabbed() {
  const [tab, setTab] = useState('open');
  return (
    <Specimen name="tabs">
      <Tabs
        tabs={(['open', 'done'] as const).map((code) => ({ code, label: words.tabs[code] }))}
        chosen={tab}
        onChange={setTab}
      />
    </Specimen>
  );
}

function Raised() {
  const [open, setOpen] = useState<'sheet' | 'dialog'>();
  const close = () => setOpen(undefined);
  return (
    <View>
      <Specimen name="sheet">
        <Link id="open-sheet" icon="more" onClick={() => setOpen('sheet')}>
          {words.open}
        </Link>
      </Specimen>
      <Specimen name="dialog">
        <Link id="open-dialog" icon="more" onClick={() => setOpen('dialog')}>
          {words.open}
        </Link>
      </Specimen>
      <Specimen name="toast">
        <Link id="show-toast" icon="note" onClick={tell}>
          {words.open}
        </Link>
      </Specimen>
      {open === 'sheet' ? (
        <Sheet title={words.says.sheet} onClose={close}>
          {words.sheetSays}
        </Sheet>
      ) : null}
      {open === 'dialog' ? (
        <ConfirmSheet
          title={words.says.dialog}
          says={words.dialogSays}
          act={words.act}
          told={words.told}
          onAct={() => Promise.resolve()}
          onClose={close}
        />
      ) : null}
    </View>
  );
}

/** What is tapped. */
export function Acting() {
  return (
    <View>
      <Buttons />
      <Specimen name="link">
        <View className="row">
          <Link id="link-words" icon="next" onClick={tell}>
            {words.open}
          </Link>
          <Link id="link-square" icon="close" square label={words.small} onClick={tell} />
        </View>
      </Specimen>
      <Specimen name="cell">
        <Cells>
          <Cell
            id="cell-leads"
            icon="building"
            title={words.cellTitle}
            note={words.cellNote}
            value={words.cellValue}
            onClick={tell}
          />
          <Cell id="cell-still" title={words.cellStill} value={words.cellValue} />
        </Cells>
      </Specimen>
      <Tabbed />
      <Raised />
    </View>
  );
}
