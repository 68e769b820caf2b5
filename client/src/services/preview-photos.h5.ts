/** The browser has `PhotoViewer` instead; WeChat's view would bring a carousel larger than all our screens. */
export const previewPhotos = (): void => undefined;
