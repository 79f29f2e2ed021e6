import { cacheRestore } from './index.js'
await cacheRestore()
