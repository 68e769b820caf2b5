/** In WeChat all pages of a package are there at once. */
export const loadAhead = (): void => undefined;
