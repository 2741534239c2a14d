import { Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { bulletinPdf } from '#contract/bulletin';
import { addressOf, send } from '../../api/call.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';

/** Dots a CSS pixel: sharp text without a canvas of tens of megabytes. */
const DENSITY = 2;
const PAGE_WIDTH = 794;

type Rendering = { readonly pages: readonly HTMLCanvasElement[] } | { readonly failure: 'load' | 'draw'; error: Error };

/** Draws every page of the paper. The reader is fetched with the first paper that is shown. */
const draw = async (id: string, signal: AbortSignal): Promise<HTMLCanvasElement[]> => {
  const response = await send(
    bulletinPdf,
    { params: { id }, query: { inline: 'true' } },
    { signal, headers: { accept: 'application/pdf' } },
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { getDocument } = await import('unpdf/pdfjs');
  const document_ = await getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: true }).promise;
  const pages: HTMLCanvasElement[] = [];
  for (let number = 1; number <= document_.numPages; number += 1) {
    const page = await document_.getPage(number);
    const scale = (PAGE_WIDTH / page.getViewport({ scale: 1 }).width) * DENSITY;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const canvasContext = canvas.getContext('2d');
    if (!canvasContext || signal.aborted) break;
    await page.render({ canvas, canvasContext, viewport }).promise;
    pages.push(canvas);
  }
  await document_.destroy();
  return pages;
};

const Sheet = ({ canvas, number, total }: { canvas: HTMLCanvasElement; number: number; total: number }) => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `第 ${number} 页，共 ${total} 页`);
    holder.current?.replaceChildren(canvas);
  }, [canvas, number, total]);
  return <div className="yd-sheet" ref={holder} />;
};

/** The issue as it will be printed: the pages of its PDF. `stamp` changes when the paper does. */
export const PdfPages = ({ id, stamp }: { id: string; stamp: string }) => {
  const [rendering, setRendering] = useState<Rendering>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp means a new paper
  useEffect(() => {
    const controller = new AbortController();
    draw(id, controller.signal)
      .then((pages) => !controller.signal.aborted && setRendering({ pages }))
      .catch((error: Error) => {
        if (!controller.signal.aborted)
          setRendering({ failure: 'status' in error || error.name === 'NetworkError' ? 'load' : 'draw', error });
      });
    return () => controller.abort();
  }, [id, stamp]);
  if (!rendering) return <Skeleton active={false} className="yd-sheet is-waiting" paragraph={{ rows: 16 }} />;
  if ('pages' in rendering)
    return (
      <>
        {rendering.pages.map((canvas, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <Sheet key={index} canvas={canvas} number={index + 1} total={rendering.pages.length} />
        ))}
      </>
    );
  if (rendering.failure === 'load') return <ErrorNotice error={rendering.error} />;
  // An old browser that cannot draw it may still show it by itself.
  const address = addressOf(bulletinPdf, { params: { id }, query: { inline: 'true' } });
  return <iframe className="yd-sheet-frame" src={address} title="版面" />;
};
