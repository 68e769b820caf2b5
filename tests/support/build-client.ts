export { buildClient, type ClientBuild, type ClientPlatform } from '../../local/web/build-client';
