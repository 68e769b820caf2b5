export default definePageConfig({ navigationBarTitleText: '我想来帮忙' });
