/** True in the browser, false in WeChat. Decided when it is built, so that the other side's code is left out. */
export const isWeb = process.env.TARO_ENV === 'h5';
