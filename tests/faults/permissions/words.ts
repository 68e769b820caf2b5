/** Planted in the orders of the matrix: who may not see them must not be told them either. */
export const SECRET_WORDS = {
  name: '马金丝雀',
  phone: '13812345678',
  address: '金丝雀巷 9 号楼 1 单元 901',
  description: '金丝雀说单元门关不上',
} as const;

export const DOOR = { description: SECRET_WORDS.description } as const;

/** Which of them stand in a text. */
export const secretsIn = (text: string): string[] =>
  Object.entries(SECRET_WORDS).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
