/** Taro's templates for WeChat leave out the attributes that a screen reader needs: this adds them. */
const SPOKEN = ['View', 'Button', 'Text', 'Image', 'Input', 'Textarea', 'Switch', 'Picker'];
const ATTRIBUTES = { 'aria-label': '', 'aria-role': '', 'aria-checked': '', 'aria-disabled': '', 'aria-hidden': '' };

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const patch = Object.fromEntries(SPOKEN.map((component) => [component, { ...ATTRIBUTES }]));
      if (platform.template) platform.template.mergeComponents(ctx, patch);
    },
  });
};
