/** Where `isWeb` comes from, as its importers write it. */
const PLATFORM = /(^|\/)platform$/;

/**
 * A Babel plugin: `isWeb` (services/platform) becomes the word `true` or `false` where it is read, so that the bundler sees
 * which branch can never be taken and leaves out what only that branch imports: the browser's code in the mini-program and
 * the other way round.
 */
module.exports = ({ types }) => ({
  name: 'is-web',
  visitor: {
    ImportSpecifier(path) {
      const { imported, local } = path.node;
      if (imported.name !== 'isWeb' || !PLATFORM.test(path.parent.source.value)) return;
      const literal = () => types.booleanLiteral(process.env.TARO_ENV === 'h5');
      const { referencePaths } = path.scope.getBinding(local.name);
      for (const reference of referencePaths) reference.replaceWith(literal());
      if (path.parent.specifiers.length === 1) path.parentPath.remove();
      else path.remove();
    },
  },
});
