import { Button, Drawer } from 'antd';
import { fileContent, filePreview } from '#contract/files';
import { addressOf } from '../api/call.ts';
import { t } from '../shell/language/index.ts';

type Shown = { readonly id: string; readonly name: string; readonly mime: string };

/** False where the browser says that it shows no PDF inside a page (phones); older ones say nothing and are tried. */
const showsPdf = (): boolean => (navigator as { pdfViewerEnabled?: boolean }).pdfViewerEnabled !== false;

const Content = ({ file, address }: { file: Shown; address: string }) => {
  if (file.mime.startsWith('image/')) return <img className="yd-preview-image" src={address} alt={file.name} />;
  if (file.mime === 'application/pdf' && !showsPdf())
    return <p>{t('这个浏览器不能在页面里显示PDF，请在新窗口打开或者下载。')}</p>;
  return <iframe className="yd-preview-frame" src={address} title={t('{name}的内容', { name: file.name })} />;
};

/** A file's content beside the page that it belongs to: images, PDF, text, the words and cells of Word and Excel. */
export const FilePreview = ({ file, onClose }: { file: Shown; onClose: () => void }) => {
  const args = { params: { id: file.id } };
  const address = addressOf(filePreview, args);
  return (
    <Drawer open onClose={onClose} title={file.name} size={960} rootClassName="yd-preview">
      <div className="yd-preview-tools">
        <Button href={address} target="_blank" rel="noreferrer">
          {t('在新窗口打开')}
        </Button>
        <Button href={addressOf(fileContent, args)} download={file.name}>
          {t('下载')}
        </Button>
      </div>
      <Content file={file} address={address} />
    </Drawer>
  );
};
