export default definePageConfig({ navigationBarTitleText: '点单', enableShareAppMessage: true });
