/** How a process ends that has no memory left: as V8 does where it ends it (SIGABRT, in a shell 134). */
export const OUT_OF_MEMORY = 134;
