export default definePageConfig({
  navigationBarTitleText: '大家的单',
  enableShareAppMessage: true,
});
