import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BASE_WXML = `
<template name="tmpl_0_2"><view class="{{i.cl}}" bindtap="eh" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"></view></template>
<template name="tmpl_0_4"><view class="{{i.cl}}" catchtap="eh" id="{{i.uid||i.sid}}"></view></template>
<template name="tmpl_0_5"><template is="{{xs.f(i)}}" /></template>
<template name="tmpl_0_5_blur"><input placeholder="{{i.p1}}" bindinput="eh" value="{{i.p2}}" /></template>
<template name="tmpl_0_6"><button open-type="{{i.p5}}" bindagreeprivacyauthorization="eh" bindgetphonenumber="eh" bindtap="eh" id="{{i.uid||i.sid}}"></button></template>
<template name="tmpl_0_8"><block>{{i.v}}</block></template>
`;

const HOME = `
var shared = require('../../common');
Page({
  data: { root: { cn: [] } },
  onLoad: function (query) {
    var page = this;
    page.setData({ root: { cn: [
      { nn: '2', sid: 'a', cl: 'box warm', cn: [
        { nn: '4', sid: 'b', uid: 'stop', cn: [{ nn: '8', v: '提交' }] },
        { nn: '8', v: shared.greet(query.name) } ] },
      { nn: '5', sid: 'c', p1: '您需要什么帮助?', p2: '' },
      { nn: '6', sid: 'd', uid: 'agree', p5: 'agreePrivacyAuthorization' },
      { nn: '6', sid: 'e', uid: 'phone', p5: 'getPhoneNumber' },
      { nn: '6', sid: 'f', uid: 'both', p5: 'getPhoneNumber|agreePrivacyAuthorization' },
      { nn: '6', sid: 'g', uid: 'send', p5: 'share' } ] } });
    wx.request({ url: 'https://api.example/orders', success: function (r) {
      page.setData({ 'root.cn.[0].cn.[1].v': r.data.title });
    }, fail: function (e) { page.setData({ 'root.cn.[0].cn.[1].v': e.errMsg }); } });
  },
  onShareAppMessage: function (how) {
    return this.card || { title: how.from, path: '/pages/order/index?id=1', imageUrl: '/card.png' };
  },
  onHide: function () { console.log('hidden'); },
  onUnload: function () { console.log('unloaded'); },
  eh: function (event) {
    this.seen = (this.seen || []).concat(event.type + ':' + event.currentTarget.dataset.sid);
    if (event.type === 'input') this.setData({ 'root.cn.[1].p2': event.detail.value });
  },
  run: function (what) { return new Function('return this') && shared[what](this); }
});`;

const COMMON = `
exports.greet = function (name) { return '您好' + decodeURIComponent(name || ''); };
exports.unknown = function () { return wx.openBluetoothAdapter({}); };
exports.listed = function () { return Object.keys(wx).indexOf('scanCode') >= 0; };
exports.withFunction = function (page) { page.setData({ 'root.st': function () {} }); };
exports.tooMuch = function (page) { page.setData({ 'root.st': new Array(300 * 1024).join('x') }); };
exports.tooMany = function (page) {
  var all = []; for (var i = 0; i < 1001; i++) all.push({ nn: '8', v: 'x' });
  page.setData({ 'root.cn': all });
};
exports.tooDeep = function (page) {
  var node = { nn: '8', v: 'x' }; for (var i = 0; i < 30; i++) node = { nn: '2', cn: [node] };
  page.setData({ 'root.cn': [node] });
};
exports.evil = function () { return eval('1 + 1'); };
exports.complain = function () { console.error('it broke'); };
exports.browser = function () { return [typeof window, typeof document, typeof fetch, typeof process].join(); };
`;

const FILES: Record<string, string> = {
  'app.js': 'App({ onLaunch: function (how) { this.how = how; } });',
  'card.png': 'a picture',
  'common.js': COMMON,
  'base.wxml': BASE_WXML,
  'pages/home/index.js': HOME,
  'pages/mine/index.js': 'Page({ data: {}, onShow: function () { console.log("mine") } });',
  'pages/order/index.js': 'Component({ data: {}, methods: { onLoad: function () {} } });',
  'partner/common.js': 'console.log("partner loaded");',
  'partner/tasks/index.js': 'Page({ data: {} });',
};

const appJson = (requiredPrivateInfos: string[]): string =>
  JSON.stringify({
    pages: ['pages/home/index', 'pages/mine/index', 'pages/order/index'],
    requiredPrivateInfos,
    subPackages: [{ root: 'partner', pages: ['tasks/index'] }],
    tabBar: { list: [{ pagePath: 'pages/home/index' }, { pagePath: 'pages/mine/index' }] },
  });

/**
 * Writes a tiny program in the shape of Taro's output, which declares these private functions, into a new folder
 * and answers that.
 */
export function writeDist(declared = ['chooseLocation']): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'sidan-weapp-'));
  const files = { ...FILES, 'app.json': appJson(declared) };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    writeFileSync(path.join(dist, file), text);
  }
  return dist;
}
