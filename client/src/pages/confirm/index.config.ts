export default definePageConfig({ navigationBarTitleText: '登录别的设备' });
