/** A page of this very site, as somebody else can open it; in the browser only. */
export const addressOf = (url: string): string => new URL(`.${url}`, document.baseURI).href;
