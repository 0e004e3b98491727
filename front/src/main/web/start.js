import { main } from './parley.js';

main([]);
