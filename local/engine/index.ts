export { createEmbeddedClient } from './embedded-client';
export { startFleetingEngine } from './fleeting-engine';
export { EngineError, type EngineErrorCode } from './engine-error';
export { findFreePort } from './free-port';
export { startEngine, type Engine, type EngineOptions } from './start-engine';
