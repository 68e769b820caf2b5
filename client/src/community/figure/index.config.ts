export default definePageConfig({ navigationBarTitleText: '数后面的单' });
