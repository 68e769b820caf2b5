import type { Fee } from '../../domain/partner';
import type { PartnerKey } from './partner-ids';

const free = (categoryCode: string, serviceCode: string, name: string): Fee => ({
  serviceCode,
  categoryCode,
  name,
  kind: 'free',
});

const lowCost = (
  categoryCode: string,
  serviceCode: string,
  name: string,
  price: { amountFen: number; unit: string; note?: string },
): Fee => ({ serviceCode, categoryCode, name, kind: 'lowCost', ...price });

const A_VISIT = { amountFen: 3000, unit: '次', note: '配件另报价,您同意才换' };
const AN_HOUR = { amountFen: 4000, unit: '时' };
const A_PIECE = { amountFen: 1500, unit: '件' };
const A_MEAL = { amountFen: 1000, unit: '餐' };
const A_LOCK = { amountFen: 2000, unit: '次', note: '锁芯、钥匙坯按进价' };

/** What each partner offers in the catalogue, and for how much. */
export const SERVICES: Readonly<Record<PartnerKey, readonly Fee[]>> = {
  blueShirts: [
    lowCost('drain', 'kitchen-drain', '厨房疏通', A_VISIT),
    lowCost('drain', 'bathroom-drain', '卫生间疏通', A_VISIT),
    free('facility', 'hall-lamp', '楼道灯维修'),
    free('facility', 'entrance-door', '单元门维修'),
    lowCost('homeRepair', 'tap', '修水龙头', A_VISIT),
    lowCost('homeRepair', 'lamp-socket', '修灯换插座', A_VISIT),
    lowCost('homeRepair', 'toilet', '修马桶', A_VISIT),
  ],
  warmSun: [
    lowCost('homeCare', 'bathing', '助浴(两人上门)', AN_HOUR),
    lowCost('homeCare', 'tidying', '打扫整理', AN_HOUR),
    lowCost('homeCare', 'visiting', '上门探望', AN_HOUR),
    free('escort', 'hospital', '陪看病'),
    free('meal', 'feeding', '助餐'),
  ],
  property: [
    free('drain', 'shared-pipe', '公共管道疏通'),
    free('utility', 'shared-supply', '公共水电抢修'),
    free('facility', 'lift-door-lamp', '电梯门禁楼道灯'),
    free('cleaning', 'rubbish', '垃圾清运'),
    free('hazard', 'make-safe', '隐患处置'),
    free('parking', 'order-cars', '车辆秩序'),
  ],
  laundry: [
    lowCost('bigWash', 'quilt', '洗被子', A_PIECE),
    lowCost('bigWash', 'curtain', '洗窗帘', A_PIECE),
    lowCost('bigWash', 'coat', '洗棉衣', A_PIECE),
  ],
  canteen: [
    lowCost('meal', 'lunch', '午饭送到家', A_MEAL),
    lowCost('meal', 'dinner', '晚饭送到家', A_MEAL),
  ],
  locksmith: [
    lowCost('homeRepair', 'lock', '修门锁', A_LOCK),
    lowCost('homeRepair', 'key', '配钥匙', A_LOCK),
  ],
  volunteers: [
    free('cleaning', 'clear-hall', '清楼道'),
    free('escort', 'errand', '取药跑腿'),
    free('bigWash', 'take-down', '摘窗帘晒被子'),
    free('askHelp', 'phone-class', '教用手机'),
  ],
  mediation: [free('dispute', 'mediate', '邻里调解')],
  heating: [free('utility', 'heat-pipe', '供热管线维修')],
  housekeeping: [
    { serviceCode: 'odd-jobs', categoryCode: 'homeRepair', name: '家里零活', kind: 'market' },
  ],
};
