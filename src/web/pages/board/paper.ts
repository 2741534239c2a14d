import { useEffect } from 'react';

/** Marks the document while a page is open, so that its sheet has the form the page's styles name. */
export const usePaper = (name: 'prints-leader' | 'prints-board'): void => {
  useEffect(() => {
    document.body.classList.add(name);
    return () => document.body.classList.remove(name);
  }, [name]);
};
