/** In WeChat nothing has a focus that would have to be kept (`modal.h5.ts` is the browser's). */
export const openModal = (_close: () => void) => (): void => undefined;
