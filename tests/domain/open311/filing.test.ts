import { findCategory } from '../../../domain/catalogue/catalogue';
import { Open311Fault } from '../../../domain/open311/fault';
import { filingOf } from '../../../domain/open311/filing';

const facility = findCategory('facility');
const read = (fields: Record<string, string>) => {
  if (facility === undefined) throw new Error('there is no such category');
  const form = new URLSearchParams({
    ...{ address_string: '3 号楼', 'attribute[what]': 'door', 'attribute[where]': '二单元' },
    ...fields,
  });
  return filingOf(form, facility);
};

describe('what a 311 client files', () => {
  it.each<[Record<string, string>, object]>([
    [{ first_name: '小明', last_name: '王' }, { name: '王小明' }],
    [{ first_name: 'Jane', last_name: 'Smith' }, { name: 'Jane Smith' }],
    [{ phone: '(312) 555-0100' }, { phone: '(312) 555-0100' }],
    [
      { last_name: '长'.repeat(50), phone: '13812345678' },
      { name: '长'.repeat(40), phone: '13812345678' },
    ],
  ])('names %j', (fields, contact) => {
    expect(read(fields).contact).toEqual(contact);
  });

  it('answers questions by their kinds, also in the forms with numbers', () => {
    expect(read({ 'attribute[usable][0]': 'no' }).answers).toEqual({
      ...{ what: 'door', where: '二单元', usable: 'no' },
    });
  });

  it('is called by its service where it says nothing', () => {
    expect(read({}).description).toBe('楼道灯门禁电梯');
  });

  it.each([{ email: 'nobody' }, { lat: '31' }, { 'attribute[what]': 'roof' }, { phone: '1' }])(
    'is refused: %j',
    (fields) => {
      expect(() => read(fields)).toThrow(Open311Fault);
    },
  );
});
