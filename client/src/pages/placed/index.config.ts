export default definePageConfig({ navigationBarTitleText: '点好了' });
