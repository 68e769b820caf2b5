export default definePageConfig({ navigationBarTitleText: '社会力量' });
