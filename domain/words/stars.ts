import { STAR_FORMULA, type StarList } from '../insight/stars';

/** 服务明星: what each list is called, and whom it is about. */
export const STAR_WORDS: Record<StarList, { name: string; meaning: string }> = {
  organizations: {
    name: '社会组织服务明星',
    meaning: '在这里办单的社会组织和志愿队伍',
  },
  areas: {
    name: '片区服务明星',
    meaning: '社区里比网格,街道里比社区,区里比街道;看的是这一片的单办得怎样',
  },
  courtyards: {
    name: '院落服务明星',
    meaning: '按社区登记的院落,把院里各网格的单合在一起看',
  },
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The formula as anybody can read it, made from its figures. */
export function starFormulaWords(): string[] {
  const { weights, minVoices, leastScore, places, fairWeight } = STAR_FORMULA;
  return [
    `得分 = 满意率×${percent(weights.satisfaction)} + 解决率×${percent(weights.resolution)} + 按时率×${percent(weights.onTime)}`,
    `满意算 1,基本满意算 ${fairWeight},不满意和没解决都如实算`,
    '三个率都取九成五把握下的最低值(威尔逊下限),评得少的不占便宜',
    `居民评价不满 ${minVoices} 条的不参评,得分不到 ${Math.round(leastScore * 100)} 分的不评`,
    `取前 ${places} 名,得分一样看谁评价多,还一样就并列`,
  ];
}
