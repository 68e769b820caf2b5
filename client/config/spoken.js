const path = require('node:path');
const { components, attributes } = require('../src/services/spoken-attributes.json');

/** Taro's templates for WeChat leave out what a screen reader needs: adds it to templates and runtime alike. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      const empty = Object.fromEntries(attributes.map((name) => [name, '']));
      platform.template.mergeComponents(
        ctx,
        Object.fromEntries(components.map((name) => [name, { ...empty }])),
      );
      const ours = path.resolve(__dirname, '../src/services/spoken-runtime');
      platform.runtimePath = [].concat(platform.runtimePath, ours);
    },
  });
};
