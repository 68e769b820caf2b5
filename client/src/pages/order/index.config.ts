export default definePageConfig({ navigationBarTitleText: '看单' });
