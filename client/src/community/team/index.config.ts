export default definePageConfig({ navigationBarTitleText: '成员', enableShareAppMessage: true });
