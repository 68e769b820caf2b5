import { days, workingHours } from '../time/deadlines';
import { category, open, single } from './define';
import type { Category } from './types';

const dispute = category({
  code: 'dispute',
  name: '邻里纠纷',
  icon: 'handshake',
  triage: 'complex',
  times: { accept: workingHours(4), fulfil: days(15) },
  sensitive: true,
  dispatchOnly: true,
  insideHome: true,
  handledBy: ['volunteerTeam'],
  questions: [
    single('kind', '哪一类', 'required', {
      noise: '噪音',
      leak: '漏水',
      pet: '宠物',
      family: '家事',
      other: '其他',
    }),
    single('talked', '找过对方吗', 'required', {
      no: '没有',
      failed: '没谈成',
      awkward: '不方便',
    }),
    single('how', '怎么谈', 'required', { together: '一起谈', apart: '先单独谈' }),
  ],
  examples: ['楼上半夜老拖椅子。', '楼上漏水到我家,没人认。'],
  referral: { who: '公共法律服务热线', phone: '12348' },
});

const complaint = category({
  code: 'complaint',
  name: '意见投诉',
  icon: 'message-square-warning',
  triage: 'simple',
  times: { accept: workingHours(4), fulfil: days(7) },
  sensitive: true,
  handledBy: [],
  selfHandled: true,
  ownedBy: 'subdistrict',
  questions: [
    single('about', '关于谁', 'required', {
      worker: '上门师傅',
      partner: '服务单位',
      staff: '社区人员',
      app: '小程序',
    }),
    open('text', 'order', '哪一单', 'optional'),
    single('wish', '想怎么处理', 'required', {
      apology: '道歉',
      redo: '重做',
      refund: '退钱',
      suggestion: '提意见',
    }),
  ],
  examples: ['上次来的人多收了二十块。', '打了三次电话没人回。'],
  referral: { who: '政务服务热线', phone: '12345' },
});

/** What neighbours and residents hold against somebody; always sensitive. */
export const GRIEVANCE_CATEGORIES: readonly Category[] = [dispute, complaint];
