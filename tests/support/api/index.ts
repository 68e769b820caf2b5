export { cloned } from './clones';
export { chainProblems, historyOf } from './history';
export { aDoor, aQuestion, aTap, evidenceAt, REFUSAL, someCare } from './bodies';
export type { Answer, Client } from './client';
export { orderIn, stepsIn } from './steps';
export { uploadPicture } from './pictures';
export { createWorld, PUSH_AES_KEY, PUSH_TOKEN, SECRET, type World } from './world';
