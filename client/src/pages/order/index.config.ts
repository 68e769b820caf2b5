export default definePageConfig({ navigationBarTitleText: '看单', enableShareAppMessage: true });
