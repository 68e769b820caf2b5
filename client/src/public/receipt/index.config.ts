export default definePageConfig({ navigationBarTitleText: '回执', enableShareAppMessage: true });
