import { jsonLines } from '../../../domain/hotline/json-lines';
import { hotlineWorkOrder } from '../../../domain/hotline/work-order';

const read = (text: string) => jsonLines.read(text);
const sentIn = (fields: object): unknown => {
  const [line] = read(JSON.stringify(fields));
  return line !== undefined && 'sent' in line ? line.sent : line;
};

describe('work orders of the hotline as JSON Lines', () => {
  it('are one a line, counted as the file counts them', () => {
    const text = '\ufeff{"externalNumber":"A-1"}\r\n\r\n  \n{"externalNumber":"A-2"}\n';
    expect(read(text)).toEqual([
      { line: 1, sent: { externalNumber: 'A-1' } },
      { line: 4, sent: { externalNumber: 'A-2' } },
    ]);
  });

  it.each([
    ['{"externalNumber":', '这一行不是 JSON'],
    ['not JSON', '这一行不是 JSON'],
    ['[1]', '这一行不是一张工单'],
    ['null', '这一行不是一张工单'],
    ['"A-1"', '这一行不是一张工单'],
  ])('say what they are not: %s', (text, unreadable) => {
    expect(read(text)).toEqual([{ line: 1, unreadable }]);
  });

  it('may use the names of the hotlines, and what people write there', () => {
    const sent = sentIn({
      工单编号: 20260415000123,
      来电时间: '2026/04/15 09:30',
      来电人: '周桂兰',
      来电电话: 13700000012,
      所属社区: '星光社区',
      诉求分类: '公用设施/电梯',
      诉求内容: '电梯又停了',
      办理时限: '2026-04-17 18:00:00',
      紧急: '是',
      是否答复: '否',
      工单来源: '来电',
    });
    expect(hotlineWorkOrder.parse(sent)).toEqual({
      externalNumber: '20260415000123',
      receivedAt: Date.parse('2026-04-15T01:30:00Z'),
      caller: { name: '周桂兰', phone: '13700000012' },
      area: '星光社区',
      category: '公用设施/电梯',
      text: '电梯又停了',
      dueAt: Date.parse('2026-04-17T10:00:00Z'),
      urgent: true,
      wantsReply: false,
    });
  });

  it('leave out what is empty, and keep our own name before an alias', () => {
    const sent = {
      externalNumber: 'A-1',
      热线单号: 'B-1',
      caller: { name: '', phone: null },
      title: ' ',
    };
    expect(sentIn(sent)).toEqual({ externalNumber: 'A-1' });
  });

  it.each<[object, string]>([
    [{ text: '漏水' }, 'externalNumber'],
    [{ externalNumber: 'A/1', text: '漏水' }, 'externalNumber'],
    [{ externalNumber: 'x'.repeat(61), text: '漏水' }, 'externalNumber'],
    [{ externalNumber: 1.5, text: '漏水' }, 'externalNumber'],
    [{ externalNumber: 'A-1' }, 'text'],
    [{ externalNumber: 'A-1', text: '长'.repeat(3001) }, 'text'],
    [{ externalNumber: 'A-1', text: '漏水', dueAt: '后天' }, 'dueAt'],
    [{ externalNumber: 'A-1', text: '漏水', receivedAt: '2026-13-01 08:00' }, 'receivedAt'],
    [{ externalNumber: 'A-1', text: '漏水', urgent: '大概' }, 'urgent'],
    [{ externalNumber: 'A-1', text: '漏水', caller: { phone: '没有' } }, 'caller.phone'],
    [{ externalNumber: 'A-1', text: '漏水', caller: '周桂兰' }, 'caller'],
    [{ externalNumber: 'A-1', text: '漏水', location: { lat: 99, lng: 1 } }, 'location.lat'],
  ])('are refused by the field that is wrong: %j', (sent, path) => {
    const { error } = hotlineWorkOrder.safeParse(sentIn(sent));
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
