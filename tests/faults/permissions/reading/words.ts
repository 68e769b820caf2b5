/** What the orders of the reading matrix say, so that each part can be known again. */
export const READ = {
  phone: '13812345678',
  typedPhone: '13911112222',
  description: '单元门关不上',
  address: '3号楼2单元501室',
  lat: 38.951234,
  lng: 106.503456,
} as const;
