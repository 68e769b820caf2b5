import type { Rating } from '../order/order';
import type { RatingColumn } from '../words/exports';
import { VOICE_WORDS } from '../words/ledger';
import { SATISFACTION_WORDS } from '../words/reasons';
import { columnsFor, type Column } from './column';
import { communityIn, partnerIn, wordsFor, type Exported } from './exported';

const { plain, coded, time, yesNo } = columnsFor<RatingColumn, Exported>();

const ratingIn = ({ order }: Exported): Rating | undefined => order.rating;

/** Words of whoever rated, as far as they may leave. */
const saidIn = (of: Exported, text: string | undefined): string | undefined =>
  wordsFor(of, text, of.checks.pieces[of.dossier.pieceOf('rate')]);

/** A rating without who gave it, in the order of the columns. */
export const RATING_COLUMNS: readonly Column<RatingColumn, Exported>[] = [
  plain('number', ({ order }) => order.number),
  coded(
    'category',
    ({ order }) => order.categoryCode,
    (code, { names }) => names.categoryOf(code),
  ),
  coded('area', communityIn, (code, { names }) => names.areaOf(code)),
  coded(
    'owner',
    ({ order }) => order.ownerArea,
    (code, { names }) => names.areaOf(code),
  ),
  plain('partner', partnerIn),
  time('ratedAt', (of) => ratingIn(of)?.at),
  coded(
    'by',
    (of) => ratingIn(of)?.by,
    (code) => VOICE_WORDS[code],
  ),
  yesNo('resolved', (of) => ratingIn(of)?.resolved),
  coded(
    'satisfaction',
    (of) => ratingIn(of)?.satisfaction,
    (code) => SATISFACTION_WORDS[code],
  ),
  plain('attitude', (of) => ratingIn(of)?.stars?.attitude),
  plain('speed', (of) => ratingIn(of)?.stars?.speed),
  plain('outcome', (of) => ratingIn(of)?.stars?.result),
  plain('tags', (of) => saidIn(of, ratingIn(of)?.tags?.join('、'))),
  plain('text', (of) => saidIn(of, of.dossier.lastOf('rate')?.text)),
];
