export default definePageConfig({ navigationBarTitleText: '社区接单台' });
