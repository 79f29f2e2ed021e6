import { cacheServer } from './index.js'
await cacheServer()
