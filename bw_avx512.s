
bw_avx512.o:     file format elf64-x86-64


Disassembly of section .text:

0000000000000000 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)>:
       0:	push   %rbp
       1:	mov    %rsp,%rbp
       4:	push   %r15
       6:	mov    %rdi,%r15
       9:	push   %r14
       b:	push   %r13
       d:	push   %r12
       f:	push   %rbx
      10:	and    $0xffffffffffffffc0,%rsp
      14:	mov    0xa0(%rdi),%rdi
      1b:	mov    0xaf008(%rsi),%r9
      22:	vmovq  0xaf010(%rsi),%xmm6
      2a:	mov    %rdi,%rax
      2d:	lea    0x1e(%rdi),%rbx
      31:	mov    %rdi,-0x10(%rsp)
      36:	add    $0xf,%rax
      3a:	cmovns %rax,%rbx
      3e:	vmovq  %xmm6,%rax
      43:	sar    $0x4,%rbx
      47:	cmp    %rax,%r9
      4a:	jge    1ca <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x1ca>
      50:	sub    $0x1,%rdi
      54:	mov    %rsi,%r13
      57:	lea    (%rbx,%rbx,1),%rax
      5b:	mov    0x40(%r15),%r12
      5f:	lea    0x62000(%rsi),%rcx
      66:	mov    %rdi,%rsi
      69:	vmovq  %rax,%xmm7
      6e:	xor    %r11d,%r11d
      71:	shr    $0x3,%rsi
      75:	shl    $0x6,%rbx
      79:	vmovdqa %xmm6,%xmm4
      7d:	vmovq  0x80(%r15),%xmm3
      86:	add    $0x1,%rsi
      8a:	mov    %rbx,-0x18(%rsp)
      8f:	mov    %r13,%rbx
      92:	mov    %rsi,%rax
      95:	vmovq  %xmm3,%r10
      9a:	mov    %rsi,%rdx
      9d:	and    $0x1,%esi
      a0:	and    $0xfffffffffffffffe,%rax
      a4:	imul   %r9,%r10
      a8:	shr    %rdx
      ab:	mov    %rax,-0x8(%rsp)
      b0:	shl    $0x6,%rdx
      b4:	nopl   0x0(%rax)
      b8:	vmovss 0xa8(%r15),%xmm2
      c1:	cmpq   $0x0,-0x10(%rsp)
      c7:	jle    19d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x19d>
      cd:	cmp    $0x7,%rdi
      d1:	jbe    1f2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x1f2>
      d7:	vbroadcastss %xmm2,%zmm1
      dd:	lea    -0x1a000(%rcx),%r13
      e4:	lea    (%r12,%r10,4),%r8
      e8:	xor    %eax,%eax
      ea:	nopw   0x0(%rax,%rax,1)
      f0:	vmulps 0x0(%r13,%rax,1),%zmm1,%zmm0
      f8:	vmovups %zmm0,(%r8,%rax,1)
      ff:	add    $0x40,%rax
     103:	cmp    %rax,%rdx
     106:	jne    f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0xf0>
     108:	test   %rsi,%rsi
     10b:	je     1d9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x1d9>
     111:	mov    -0x8(%rsp),%rax
     116:	lea    0x2400(%r11,%rax,1),%r8
     11e:	vbroadcastss %xmm2,%ymm0
     123:	lea    (%r10,%rax,8),%rax
     127:	mov    0x48(%r15),%r14
     12b:	shl    $0x5,%r8
     12f:	mov    0x88(%r15),%r13
     136:	vmulps (%rbx,%r8,1),%ymm0,%ymm0
     13c:	imul   %r9,%r13
     140:	vmovups %ymm0,(%r12,%rax,4)
     146:	cmp    $0x7,%rdi
     14a:	jbe    1ed <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x1ed>
     150:	lea    (%r14,%r13,4),%r8
     154:	xor    %eax,%eax
     156:	cs nopw 0x0(%rax,%rax,1)
     160:	vmovups (%rcx,%rax,1),%zmm5
     167:	vmovups %zmm5,(%r8,%rax,1)
     16e:	add    $0x40,%rax
     172:	cmp    %rdx,%rax
     175:	jne    160 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x160>
     177:	test   %rsi,%rsi
     17a:	je     19d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x19d>
     17c:	mov    -0x8(%rsp),%r8
     181:	lea    0x3100(%r11,%r8,1),%rax
     189:	shl    $0x5,%rax
     18d:	vmovups (%rbx,%rax,1),%ymm1
     192:	lea    0x0(%r13,%r8,8),%rax
     197:	vmovups %ymm1,(%r14,%rax,4)
     19d:	vmovq  %xmm7,%rax
     1a2:	add    $0x1,%r9
     1a6:	add    %rax,%r11
     1a9:	mov    -0x18(%rsp),%rax
     1ae:	add    %rax,%rcx
     1b1:	vmovq  %xmm3,%rax
     1b6:	add    %rax,%r10
     1b9:	vmovq  %xmm4,%rax
     1be:	cmp    %rax,%r9
     1c1:	jne    b8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0xb8>
     1c7:	vzeroupper
     1ca:	lea    -0x28(%rbp),%rsp
     1ce:	pop    %rbx
     1cf:	pop    %r12
     1d1:	pop    %r13
     1d3:	pop    %r14
     1d5:	pop    %r15
     1d7:	pop    %rbp
     1d8:	ret
     1d9:	mov    0x88(%r15),%r13
     1e0:	mov    0x48(%r15),%r14
     1e4:	imul   %r9,%r13
     1e8:	jmp    150 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x150>
     1ed:	xor    %r8d,%r8d
     1f0:	jmp    181 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x181>
     1f2:	xor    %eax,%eax
     1f4:	jmp    116 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)+0x116>
     1f9:	nopl   0x0(%rax)

0000000000000200 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>:
     200:	push   %rbp
     201:	mov    %rsp,%rbp
     204:	push   %r15
     206:	push   %r14
     208:	push   %r13
     20a:	push   %r12
     20c:	push   %rbx
     20d:	and    $0xffffffffffffffc0,%rsp
     211:	mov    %rdx,-0x10(%rsp)
     216:	mov    0xa0(%rdi),%rcx
     21d:	vbroadcastss 0xa8(%rdi),%zmm3
     224:	mov    %rcx,%rax
     227:	lea    0x1e(%rcx),%r13
     22b:	add    $0xf,%rax
     22f:	cmovns %rax,%r13
     233:	sar    $0x4,%r13
     237:	cmp    %rdx,%rsi
     23a:	jge    54f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x34f>
     240:	mov    %rsi,%r9
     243:	lea    -0x10(%rcx),%rsi
     247:	mov    %rdi,%r15
     24a:	mov    %r13,%rax
     24d:	mov    %rsi,%rdx
     250:	shl    $0x4,%r13
     254:	vmovq  %r8,%xmm5
     259:	mov    %r15,%r14
     25c:	and    $0xfffffffffffffff0,%rdx
     260:	shl    $0x6,%rax
     264:	mov    %r13,-0x18(%rsp)
     269:	vmovdqa %xmm5,%xmm2
     26d:	lea    0x10(%rdx),%rdi
     271:	mov    %rax,-0x20(%rsp)
     276:	mov    %r8,%rax
     279:	xor    %r8d,%r8d
     27c:	mov    %rdi,-0x28(%rsp)
     281:	mov    %rdi,%rsi
     284:	lea    0xa8(%r15),%rdi
     28b:	add    $0xa9004,%rax
     291:	mov    %rdi,-0x30(%rsp)
     296:	lea    0xac(%r15),%rdi
     29d:	vmovq  %rdi,%xmm7
     2a2:	nopw   0x0(%rax,%rax,1)
     2a8:	mov    0xc8(%r14),%rbx
     2af:	mov    0xc0(%r14),%r12
     2b6:	xor    %edx,%edx
     2b8:	imul   %r9,%rbx
     2bc:	lea    (%r12,%rbx,4),%r15
     2c0:	cmp    $0xf,%rcx
     2c4:	jle    2f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xf3>
     2c6:	cs nopw 0x0(%rax,%rax,1)
     2d0:	vmovups (%rax,%rdx,4),%zmm1
     2d7:	vfmadd213ps (%r15,%rdx,4),%zmm3,%zmm1
     2de:	vmovups %zmm1,(%r15,%rdx,4)
     2e5:	add    $0x10,%rdx
     2e9:	cmp    %rsi,%rdx
     2ec:	jne    2d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xd0>
     2ee:	mov    -0x28(%rsp),%rdx
     2f3:	cmp    %rdx,%rcx
     2f6:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     2fc:	mov    %rcx,%rdi
     2ff:	sub    %rdx,%rdi
     302:	lea    -0x1(%rdi),%r11
     306:	mov    %r11,-0x8(%rsp)
     30b:	cmp    $0x6,%r11
     30f:	jbe    568 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x368>
     315:	lea    (%rbx,%rdx,1),%r10
     319:	lea    (%rdx,%r8,1),%r13
     31d:	add    %rcx,%rbx
     320:	lea    (%r12,%rbx,4),%rbx
     324:	lea    (%r12,%r10,4),%r11
     328:	cmp    %rbx,-0x30(%rsp)
     32d:	vmovq  %r13,%xmm0
     332:	vmovq  %xmm7,%rbx
     337:	lea    0xa9008(,%r13,4),%r13
     33f:	vmovq  %r13,%xmm6
     344:	setae  %r13b
     348:	cmp    %rbx,%r11
     34b:	setae  %bl
     34e:	or     %r13b,%bl
     351:	je     568 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x368>
     357:	vmovq  %xmm6,%rbx
     35c:	vmovq  %xmm2,%r13
     361:	add    %rbx,%r13
     364:	mov    %r11,%rbx
     367:	sub    %r13,%rbx
     36a:	cmp    $0x38,%rbx
     36e:	jbe    568 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x368>
     374:	cmpq   $0xe,-0x8(%rsp)
     37a:	jbe    810 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x610>
     380:	vmovq  %xmm6,%r13
     385:	vmovq  %xmm2,%rbx
     38a:	vmovups (%r11),%zmm4
     390:	vbroadcastss 0xa8(%r14),%zmm6
     397:	vfmadd132ps -0x4(%rbx,%r13,1),%zmm4,%zmm6
     3a2:	vmovups %zmm6,(%r11)
     3a8:	mov    %rdi,%r11
     3ab:	and    $0xfffffffffffffff0,%r11
     3af:	add    %r11,%rdx
     3b2:	test   $0xf,%dil
     3b6:	je     530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     3bc:	sub    %r11,%rdi
     3bf:	lea    -0x1(%rdi),%rbx
     3c3:	cmp    $0x6,%rbx
     3c7:	jbe    40e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x20e>
     3c9:	add    %r11,%r10
     3cc:	vmovq  %xmm0,%rbx
     3d1:	vbroadcastss 0xa8(%r14),%ymm1
     3da:	lea    (%r12,%r10,4),%r10
     3de:	lea    0x2a401(%rbx,%r11,1),%r11
     3e6:	vmovq  %xmm2,%rbx
     3eb:	vmovups (%r10),%ymm4
     3f0:	vfmadd132ps (%rbx,%r11,4),%ymm4,%ymm1
     3f6:	vmovups %ymm1,(%r10)
     3fb:	mov    %rdi,%r10
     3fe:	and    $0xfffffffffffffff8,%r10
     402:	add    %r10,%rdx
     405:	and    $0x7,%edi
     408:	je     530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     40e:	lea    0x0(,%rdx,4),%rdi
     416:	vmovss (%rax,%rdx,4),%xmm1
     41b:	lea    (%r15,%rdi,1),%r10
     41f:	vmovss (%r10),%xmm4
     424:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     42d:	vmovss %xmm1,(%r10)
     432:	lea    0x1(%rdx),%r10
     436:	cmp    %r10,%rcx
     439:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     43f:	lea    0x4(%r15,%rdi,1),%r10
     444:	vmovss 0x4(%rax,%rdi,1),%xmm1
     44a:	vmovss (%r10),%xmm0
     44f:	vfmadd132ss 0xa8(%r14),%xmm0,%xmm1
     458:	vmovss %xmm1,(%r10)
     45d:	lea    0x2(%rdx),%r10
     461:	cmp    %r10,%rcx
     464:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     46a:	lea    0x8(%r15,%rdi,1),%r10
     46f:	vmovss 0x8(%rax,%rdi,1),%xmm1
     475:	vmovss (%r10),%xmm0
     47a:	vfmadd132ss 0xa8(%r14),%xmm0,%xmm1
     483:	vmovss %xmm1,(%r10)
     488:	lea    0x3(%rdx),%r10
     48c:	cmp    %r10,%rcx
     48f:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     495:	lea    0xc(%r15,%rdi,1),%r10
     49a:	vmovss 0xc(%rax,%rdi,1),%xmm1
     4a0:	vmovss (%r10),%xmm6
     4a5:	vfmadd132ss 0xa8(%r14),%xmm6,%xmm1
     4ae:	vmovss %xmm1,(%r10)
     4b3:	lea    0x4(%rdx),%r10
     4b7:	cmp    %r10,%rcx
     4ba:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     4bc:	lea    0x10(%r15,%rdi,1),%r10
     4c1:	vmovss 0x10(%rax,%rdi,1),%xmm1
     4c7:	vmovss (%r10),%xmm4
     4cc:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     4d5:	vmovss %xmm1,(%r10)
     4da:	lea    0x5(%rdx),%r10
     4de:	cmp    %r10,%rcx
     4e1:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     4e3:	lea    0x14(%r15,%rdi,1),%r10
     4e8:	vmovss 0x14(%rax,%rdi,1),%xmm1
     4ee:	add    $0x6,%rdx
     4f2:	vmovss (%r10),%xmm4
     4f7:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     500:	vmovss %xmm1,(%r10)
     505:	cmp    %rdx,%rcx
     508:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     50a:	lea    0x18(%r15,%rdi,1),%rdx
     50f:	vmovss 0x18(%rax,%rdi,1),%xmm0
     515:	vmovss (%rdx),%xmm6
     519:	vfmadd132ss 0xa8(%r14),%xmm6,%xmm0
     522:	vmovss %xmm0,(%rdx)
     526:	cs nopw 0x0(%rax,%rax,1)
     530:	mov    -0x20(%rsp),%rdi
     535:	mov    -0x18(%rsp),%rbx
     53a:	add    $0x1,%r9
     53e:	add    %rdi,%rax
     541:	add    %rbx,%r8
     544:	cmp    %r9,-0x10(%rsp)
     549:	jne    2a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa8>
     54f:	vzeroupper
     552:	lea    -0x28(%rbp),%rsp
     556:	pop    %rbx
     557:	pop    %r12
     559:	pop    %r13
     55b:	pop    %r14
     55d:	pop    %r15
     55f:	pop    %rbp
     560:	ret
     561:	nopl   0x0(%rax)
     568:	lea    0x0(,%rdx,4),%rdi
     570:	vmovss (%rax,%rdx,4),%xmm1
     575:	lea    (%r15,%rdi,1),%r10
     579:	vmovss (%r10),%xmm5
     57e:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     587:	vmovss %xmm1,(%r10)
     58c:	lea    0x1(%rdx),%r10
     590:	cmp    %r10,%rcx
     593:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     595:	lea    0x4(%r15,%rdi,1),%r10
     59a:	vmovss 0x4(%rdi,%rax,1),%xmm1
     5a0:	vmovss (%r10),%xmm5
     5a5:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     5ae:	vmovss %xmm1,(%r10)
     5b3:	lea    0x2(%rdx),%r10
     5b7:	cmp    %r10,%rcx
     5ba:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     5c0:	lea    0x8(%r15,%rdi,1),%r10
     5c5:	vmovss 0x8(%rdi,%rax,1),%xmm1
     5cb:	vmovss (%r10),%xmm4
     5d0:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     5d9:	vmovss %xmm1,(%r10)
     5de:	lea    0x3(%rdx),%r10
     5e2:	cmp    %r10,%rcx
     5e5:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     5eb:	lea    0xc(%r15,%rdi,1),%r10
     5f0:	vmovss 0xc(%rdi,%rax,1),%xmm1
     5f6:	vmovss (%r10),%xmm5
     5fb:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     604:	vmovss %xmm1,(%r10)
     609:	lea    0x4(%rdx),%r10
     60d:	cmp    %r10,%rcx
     610:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     616:	lea    0x10(%r15,%rdi,1),%r10
     61b:	vmovss 0x10(%rdi,%rax,1),%xmm1
     621:	vmovss (%r10),%xmm5
     626:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     62f:	vmovss %xmm1,(%r10)
     634:	lea    0x5(%rdx),%r10
     638:	cmp    %r10,%rcx
     63b:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     641:	lea    0x14(%r15,%rdi,1),%r10
     646:	vmovss 0x14(%rdi,%rax,1),%xmm1
     64c:	vmovss (%r10),%xmm4
     651:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     65a:	vmovss %xmm1,(%r10)
     65f:	lea    0x6(%rdx),%r10
     663:	cmp    %r10,%rcx
     666:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     66c:	lea    0x18(%r15,%rdi,1),%r10
     671:	vmovss 0x18(%rdi,%rax,1),%xmm1
     677:	vmovss (%r10),%xmm5
     67c:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     685:	vmovss %xmm1,(%r10)
     68a:	lea    0x7(%rdx),%r10
     68e:	cmp    %r10,%rcx
     691:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     697:	lea    0x1c(%r15,%rdi,1),%r10
     69c:	vmovss 0x1c(%rdi,%rax,1),%xmm1
     6a2:	vmovss (%r10),%xmm5
     6a7:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     6b0:	vmovss %xmm1,(%r10)
     6b5:	lea    0x8(%rdx),%r10
     6b9:	cmp    %r10,%rcx
     6bc:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     6c2:	lea    0x20(%r15,%rdi,1),%r10
     6c7:	vmovss 0x20(%rdi,%rax,1),%xmm1
     6cd:	vmovss (%r10),%xmm6
     6d2:	vfmadd132ss 0xa8(%r14),%xmm6,%xmm1
     6db:	vmovss %xmm1,(%r10)
     6e0:	lea    0x9(%rdx),%r10
     6e4:	cmp    %r10,%rcx
     6e7:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     6ed:	lea    0x24(%r15,%rdi,1),%r10
     6f2:	vmovss 0x24(%rdi,%rax,1),%xmm1
     6f8:	vmovss (%r10),%xmm5
     6fd:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     706:	vmovss %xmm1,(%r10)
     70b:	lea    0xa(%rdx),%r10
     70f:	cmp    %r10,%rcx
     712:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     718:	lea    0x28(%r15,%rdi,1),%r10
     71d:	vmovss 0x28(%rdi,%rax,1),%xmm1
     723:	vmovss (%r10),%xmm0
     728:	vfmadd132ss 0xa8(%r14),%xmm0,%xmm1
     731:	vmovss %xmm1,(%r10)
     736:	lea    0xb(%rdx),%r10
     73a:	cmp    %r10,%rcx
     73d:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     743:	lea    0x2c(%r15,%rdi,1),%r10
     748:	vmovss 0x2c(%rdi,%rax,1),%xmm1
     74e:	vmovss (%r10),%xmm5
     753:	vfmadd132ss 0xa8(%r14),%xmm5,%xmm1
     75c:	vmovss %xmm1,(%r10)
     761:	lea    0xc(%rdx),%r10
     765:	cmp    %r10,%rcx
     768:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     76e:	lea    0x30(%r15,%rdi,1),%r10
     773:	vmovss 0x30(%rdi,%rax,1),%xmm1
     779:	vmovss (%r10),%xmm4
     77e:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     787:	vmovss %xmm1,(%r10)
     78c:	lea    0xd(%rdx),%r10
     790:	cmp    %r10,%rcx
     793:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     799:	lea    0x34(%r15,%rdi,1),%r10
     79e:	vmovss 0x34(%rdi,%rax,1),%xmm1
     7a4:	vmovss (%r10),%xmm6
     7a9:	vfmadd132ss 0xa8(%r14),%xmm6,%xmm1
     7b2:	vmovss %xmm1,(%r10)
     7b7:	lea    0xe(%rdx),%r10
     7bb:	cmp    %r10,%rcx
     7be:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     7c4:	lea    0x38(%r15,%rdi,1),%r10
     7c9:	vmovss 0x38(%rdi,%rax,1),%xmm1
     7cf:	add    $0xf,%rdx
     7d3:	vmovss (%r10),%xmm4
     7d8:	vfmadd132ss 0xa8(%r14),%xmm4,%xmm1
     7e1:	vmovss %xmm1,(%r10)
     7e6:	cmp    %rdx,%rcx
     7e9:	jle    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     7ef:	lea    0x3c(%r15,%rdi,1),%rdx
     7f4:	vmovss 0x3c(%rdi,%rax,1),%xmm0
     7fa:	vmovss (%rdx),%xmm6
     7fe:	vfmadd132ss 0xa8(%r14),%xmm6,%xmm0
     807:	vmovss %xmm0,(%rdx)
     80b:	jmp    530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x330>
     810:	xor    %r11d,%r11d
     813:	jmp    3c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x1c9>
     818:	nopl   0x0(%rax,%rax,1)

0000000000000820 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>:
     820:	test   %r8,%r8
     823:	jle    1098 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x878>
     829:	push   %rbp
     82a:	mov    %rsi,%r11
     82d:	mov    %r9,%rsi
     830:	lea    (%rcx,%rcx,1),%r9
     834:	mov    %rcx,%r10
     837:	mov    %rsp,%rbp
     83a:	push   %r15
     83c:	push   %r14
     83e:	push   %r13
     840:	lea    (%r9,%rcx,1),%r13
     844:	push   %r12
     846:	push   %rbx
     847:	and    $0xffffffffffffffc0,%rsp
     84b:	test   %r11,%r11
     84e:	jle    9b0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x190>
     854:	lea    -0x1(%r8),%rax
     858:	mov    %rdi,%r14
     85b:	mov    %rcx,%r15
     85e:	mov    %rdx,%rdi
     861:	and    $0xfffffffffffffffc,%rax
     865:	lea    -0x4(%r8),%rdx
     869:	shl    $0x4,%r15
     86d:	mov    %r8,%r12
     870:	sub    %rax,%rdx
     873:	mov    %r14,%rbx
     876:	xor    %eax,%eax
     878:	mov    %rdx,-0x8(%rsp)
     87d:	mov    %r15,%rdx
     880:	mov    0x10(%rbp),%r8
     884:	mov    %rdx,-0x10(%rsp)
     889:	mov    %rbx,%r15
     88c:	xor    %r14d,%r14d
     88f:	mov    %rax,-0x18(%rsp)
     894:	add    %rax,%r8
     897:	nopw   0x0(%rax,%rax,1)
     8a0:	cmp    $0x3,%r12
     8a4:	jg     9bf <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x19f>
     8aa:	je     d5a <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x53a>
     8b0:	cmp    $0x2,%r12
     8b4:	je     c05 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x3e5>
     8ba:	test   %rsi,%rsi
     8bd:	jle    f24 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x704>
     8c3:	vxorps %xmm1,%xmm1,%xmm1
     8c7:	mov    %r15,%rax
     8ca:	xor    %edx,%edx
     8cc:	vmovaps %zmm1,%zmm2
     8d2:	vmovaps %zmm1,%zmm3
     8d8:	vmovaps %zmm1,%zmm4
     8de:	vmovaps %zmm1,%zmm5
     8e4:	vmovaps %zmm1,%zmm6
     8ea:	nopw   0x0(%rax,%rax,1)
     8f0:	mov    %rdx,%rcx
     8f3:	add    $0x1,%rdx
     8f7:	add    $0x4,%rax
     8fb:	shl    $0x6,%rcx
     8ff:	vmovups (%rdi,%rcx,1),%zmm0
     906:	vfmadd231ps -0x4(%rax){1to16},%zmm0,%zmm6
     90d:	vfmadd231ps 0x23c(%rax){1to16},%zmm0,%zmm5
     917:	vfmadd231ps 0x47c(%rax){1to16},%zmm0,%zmm4
     921:	vfmadd231ps 0x6bc(%rax){1to16},%zmm0,%zmm3
     92b:	vfmadd231ps 0x8fc(%rax){1to16},%zmm0,%zmm2
     935:	vfmadd231ps 0xb3c(%rax){1to16},%zmm0,%zmm1
     93f:	cmp    %rsi,%rdx
     942:	jne    8f0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0xd0>
     944:	vmovups %zmm6,(%r8)
     94a:	vmovups %zmm5,0x340(%r8)
     951:	vmovups %zmm4,0x680(%r8)
     958:	vmovups %zmm3,0x9c0(%r8)
     95f:	vmovups %zmm2,0xd00(%r8)
     966:	vmovups %zmm1,0x1040(%r8)
     96d:	add    $0x1,%r14
     971:	add    $0x1380,%r8
     978:	add    $0xd80,%r15
     97f:	cmp    %r11,%r14
     982:	jne    8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x80>
     988:	mov    -0x10(%rsp),%rdx
     98d:	mov    -0x18(%rsp),%rax
     992:	sub    $0x4,%r12
     996:	mov    -0x8(%rsp),%rcx
     99b:	add    $0x100,%rax
     9a1:	add    %rdx,%rdi
     9a4:	cmp    %rcx,%r12
     9a7:	jne    880 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x60>
     9ad:	vzeroupper
     9b0:	lea    -0x28(%rbp),%rsp
     9b4:	pop    %rbx
     9b5:	pop    %r12
     9b7:	pop    %r13
     9b9:	pop    %r14
     9bb:	pop    %r15
     9bd:	pop    %rbp
     9be:	ret
     9bf:	test   %rsi,%rsi
     9c2:	jle    f4b <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x72b>
     9c8:	vxorps %xmm5,%xmm5,%xmm5
     9cc:	mov    %r15,%rax
     9cf:	mov    %rdi,%rdx
     9d2:	xor    %ecx,%ecx
     9d4:	vmovaps %zmm5,%zmm6
     9da:	vmovaps %zmm5,%zmm7
     9e0:	vmovaps %zmm5,%zmm8
     9e6:	vmovaps %zmm5,%zmm9
     9ec:	vmovaps %zmm5,%zmm10
     9f2:	vmovaps %zmm5,%zmm11
     9f8:	vmovaps %zmm5,%zmm12
     9fe:	vmovaps %zmm5,%zmm13
     a04:	vmovaps %zmm5,%zmm14
     a0a:	vmovaps %zmm5,%zmm15
     a10:	vmovaps %zmm5,%zmm16
     a16:	vmovaps %zmm5,%zmm17
     a1c:	vmovaps %zmm5,%zmm18
     a22:	vmovaps %zmm5,%zmm19
     a28:	vmovaps %zmm5,%zmm20
     a2e:	vmovaps %zmm5,%zmm21
     a34:	vmovaps %zmm5,%zmm22
     a3a:	vmovaps %zmm5,%zmm23
     a40:	vmovaps %zmm5,%zmm24
     a46:	vmovaps %zmm5,%zmm25
     a4c:	vmovaps %zmm5,%zmm26
     a52:	vmovaps %zmm5,%zmm27
     a58:	vmovaps %zmm5,%zmm28
     a5e:	xchg   %ax,%ax
     a60:	vmovups (%rdx),%zmm3
     a66:	vmovups (%rdx,%r10,4),%zmm2
     a6d:	add    $0x1,%rcx
     a71:	add    $0x4,%rax
     a75:	vmovups (%rdx,%r9,4),%zmm1
     a7c:	vmovups (%rdx,%r13,4),%zmm0
     a83:	add    $0x40,%rdx
     a87:	vbroadcastss -0x4(%rax),%zmm4
     a8e:	vfmadd231ps %zmm3,%zmm4,%zmm28
     a94:	vfmadd231ps %zmm2,%zmm4,%zmm27
     a9a:	vfmadd231ps %zmm1,%zmm4,%zmm26
     aa0:	vfmadd231ps %zmm0,%zmm4,%zmm25
     aa6:	vbroadcastss 0x23c(%rax),%zmm4
     ab0:	vfmadd231ps %zmm3,%zmm4,%zmm24
     ab6:	vfmadd231ps %zmm2,%zmm4,%zmm23
     abc:	vfmadd231ps %zmm1,%zmm4,%zmm22
     ac2:	vfmadd231ps %zmm0,%zmm4,%zmm21
     ac8:	vbroadcastss 0x47c(%rax),%zmm4
     ad2:	vfmadd231ps %zmm3,%zmm4,%zmm20
     ad8:	vfmadd231ps %zmm2,%zmm4,%zmm19
     ade:	vfmadd231ps %zmm1,%zmm4,%zmm18
     ae4:	vfmadd231ps %zmm0,%zmm4,%zmm17
     aea:	vbroadcastss 0x6bc(%rax),%zmm4
     af4:	vfmadd231ps %zmm3,%zmm4,%zmm16
     afa:	vfmadd231ps %zmm2,%zmm4,%zmm15
     b00:	vfmadd231ps %zmm1,%zmm4,%zmm14
     b06:	vfmadd231ps %zmm0,%zmm4,%zmm13
     b0c:	vbroadcastss 0x8fc(%rax),%zmm4
     b16:	vfmadd231ps %zmm3,%zmm4,%zmm12
     b1c:	vfmadd231ps %zmm2,%zmm4,%zmm11
     b22:	vfmadd231ps %zmm1,%zmm4,%zmm10
     b28:	vfmadd231ps %zmm0,%zmm4,%zmm9
     b2e:	vbroadcastss 0xb3c(%rax),%zmm4
     b38:	vfmadd231ps %zmm3,%zmm4,%zmm8
     b3e:	vfmadd231ps %zmm2,%zmm4,%zmm7
     b44:	vfmadd231ps %zmm1,%zmm4,%zmm6
     b4a:	vfmadd231ps %zmm0,%zmm4,%zmm5
     b50:	cmp    %rsi,%rcx
     b53:	jne    a60 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x240>
     b59:	vmovups %zmm28,(%r8)
     b5f:	vmovups %zmm27,0x40(%r8)
     b66:	vmovups %zmm26,0x80(%r8)
     b6d:	vmovups %zmm25,0xc0(%r8)
     b74:	vmovups %zmm24,0x340(%r8)
     b7b:	vmovups %zmm23,0x380(%r8)
     b82:	vmovups %zmm22,0x3c0(%r8)
     b89:	vmovups %zmm21,0x400(%r8)
     b90:	vmovups %zmm20,0x680(%r8)
     b97:	vmovups %zmm19,0x6c0(%r8)
     b9e:	vmovups %zmm18,0x700(%r8)
     ba5:	vmovups %zmm17,0x740(%r8)
     bac:	vmovups %zmm16,0x9c0(%r8)
     bb3:	vmovups %zmm15,0xa00(%r8)
     bba:	vmovups %zmm14,0xa40(%r8)
     bc1:	vmovups %zmm13,0xa80(%r8)
     bc8:	vmovups %zmm12,0xd00(%r8)
     bcf:	vmovups %zmm11,0xd40(%r8)
     bd6:	vmovups %zmm10,0xd80(%r8)
     bdd:	vmovups %zmm9,0xdc0(%r8)
     be4:	vmovups %zmm8,0x1040(%r8)
     beb:	vmovups %zmm7,0x1080(%r8)
     bf2:	vmovups %zmm6,0x10c0(%r8)
     bf9:	vmovups %zmm5,0x1100(%r8)
     c00:	jmp    96d <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x14d>
     c05:	test   %rsi,%rsi
     c08:	jle    fde <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x7be>
     c0e:	vxorps %xmm3,%xmm3,%xmm3
     c12:	mov    %r15,%rax
     c15:	mov    %rdi,%rdx
     c18:	xor    %ecx,%ecx
     c1a:	vmovaps %zmm3,%zmm4
     c20:	vmovaps %zmm3,%zmm5
     c26:	vmovaps %zmm3,%zmm6
     c2c:	vmovaps %zmm3,%zmm7
     c32:	vmovaps %zmm3,%zmm8
     c38:	vmovaps %zmm3,%zmm9
     c3e:	vmovaps %zmm3,%zmm10
     c44:	vmovaps %zmm3,%zmm11
     c4a:	vmovaps %zmm3,%zmm12
     c50:	vmovaps %zmm3,%zmm13
     c56:	vmovaps %zmm3,%zmm14
     c5c:	nopl   0x0(%rax)
     c60:	vmovups (%rdx),%zmm1
     c66:	vmovups (%rdx,%r10,4),%zmm0
     c6d:	add    $0x1,%rcx
     c71:	add    $0x40,%rdx
     c75:	vbroadcastss (%rax),%zmm2
     c7b:	add    $0x4,%rax
     c7f:	vfmadd231ps %zmm1,%zmm2,%zmm14
     c85:	vfmadd231ps %zmm0,%zmm2,%zmm13
     c8b:	vbroadcastss 0x23c(%rax),%zmm2
     c95:	vfmadd231ps %zmm1,%zmm2,%zmm12
     c9b:	vfmadd231ps %zmm0,%zmm2,%zmm11
     ca1:	vbroadcastss 0x47c(%rax),%zmm2
     cab:	vfmadd231ps %zmm1,%zmm2,%zmm10
     cb1:	vfmadd231ps %zmm0,%zmm2,%zmm9
     cb7:	vbroadcastss 0x6bc(%rax),%zmm2
     cc1:	vfmadd231ps %zmm1,%zmm2,%zmm8
     cc7:	vfmadd231ps %zmm0,%zmm2,%zmm7
     ccd:	vbroadcastss 0x8fc(%rax),%zmm2
     cd7:	vfmadd231ps %zmm1,%zmm2,%zmm6
     cdd:	vfmadd231ps %zmm0,%zmm2,%zmm5
     ce3:	vbroadcastss 0xb3c(%rax),%zmm2
     ced:	vfmadd231ps %zmm1,%zmm2,%zmm4
     cf3:	vfmadd231ps %zmm0,%zmm2,%zmm3
     cf9:	cmp    %rsi,%rcx
     cfc:	jne    c60 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x440>
     d02:	vmovups %zmm14,(%r8)
     d08:	vmovups %zmm13,0x40(%r8)
     d0f:	vmovups %zmm12,0x340(%r8)
     d16:	vmovups %zmm11,0x380(%r8)
     d1d:	vmovups %zmm10,0x680(%r8)
     d24:	vmovups %zmm9,0x6c0(%r8)
     d2b:	vmovups %zmm8,0x9c0(%r8)
     d32:	vmovups %zmm7,0xa00(%r8)
     d39:	vmovups %zmm6,0xd00(%r8)
     d40:	vmovups %zmm5,0xd40(%r8)
     d47:	vmovups %zmm4,0x1040(%r8)
     d4e:	vmovups %zmm3,0x1080(%r8)
     d55:	jmp    96d <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x14d>
     d5a:	test   %rsi,%rsi
     d5d:	jle    1029 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x809>
     d63:	vxorps %xmm4,%xmm4,%xmm4
     d67:	mov    %r15,%rax
     d6a:	mov    %rdi,%rdx
     d6d:	xor    %ecx,%ecx
     d6f:	vmovaps %zmm4,%zmm5
     d75:	vmovaps %zmm4,%zmm6
     d7b:	vmovaps %zmm4,%zmm7
     d81:	vmovaps %zmm4,%zmm8
     d87:	vmovaps %zmm4,%zmm9
     d8d:	vmovaps %zmm4,%zmm10
     d93:	vmovaps %zmm4,%zmm11
     d99:	vmovaps %zmm4,%zmm12
     d9f:	vmovaps %zmm4,%zmm13
     da5:	vmovaps %zmm4,%zmm14
     dab:	vmovaps %zmm4,%zmm15
     db1:	vmovaps %zmm4,%zmm16
     db7:	vmovaps %zmm4,%zmm17
     dbd:	vmovaps %zmm4,%zmm18
     dc3:	vmovaps %zmm4,%zmm19
     dc9:	vmovaps %zmm4,%zmm20
     dcf:	vmovaps %zmm4,%zmm21
     dd5:	vmovups (%rdx),%zmm2
     ddb:	vbroadcastss (%rax),%zmm3
     de1:	add    $0x1,%rcx
     de5:	add    $0x4,%rax
     de9:	vmovups (%rdx,%r10,4),%zmm1
     df0:	vmovups (%rdx,%r9,4),%zmm0
     df7:	add    $0x40,%rdx
     dfb:	vfmadd231ps %zmm2,%zmm3,%zmm21
     e01:	vfmadd231ps %zmm1,%zmm3,%zmm20
     e07:	vfmadd231ps %zmm0,%zmm3,%zmm19
     e0d:	vbroadcastss 0x23c(%rax),%zmm3
     e17:	vfmadd231ps %zmm2,%zmm3,%zmm18
     e1d:	vfmadd231ps %zmm1,%zmm3,%zmm17
     e23:	vfmadd231ps %zmm0,%zmm3,%zmm16
     e29:	vbroadcastss 0x47c(%rax),%zmm3
     e33:	vfmadd231ps %zmm2,%zmm3,%zmm15
     e39:	vfmadd231ps %zmm1,%zmm3,%zmm14
     e3f:	vfmadd231ps %zmm0,%zmm3,%zmm13
     e45:	vbroadcastss 0x6bc(%rax),%zmm3
     e4f:	vfmadd231ps %zmm2,%zmm3,%zmm12
     e55:	vfmadd231ps %zmm1,%zmm3,%zmm11
     e5b:	vfmadd231ps %zmm0,%zmm3,%zmm10
     e61:	vbroadcastss 0x8fc(%rax),%zmm3
     e6b:	vfmadd231ps %zmm2,%zmm3,%zmm9
     e71:	vfmadd231ps %zmm1,%zmm3,%zmm8
     e77:	vfmadd231ps %zmm0,%zmm3,%zmm7
     e7d:	vbroadcastss 0xb3c(%rax),%zmm3
     e87:	vfmadd231ps %zmm2,%zmm3,%zmm6
     e8d:	vfmadd231ps %zmm1,%zmm3,%zmm5
     e93:	vfmadd231ps %zmm0,%zmm3,%zmm4
     e99:	cmp    %rsi,%rcx
     e9c:	jne    dd5 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x5b5>
     ea2:	vmovups %zmm21,(%r8)
     ea8:	vmovups %zmm20,0x40(%r8)
     eaf:	vmovups %zmm19,0x80(%r8)
     eb6:	vmovups %zmm18,0x340(%r8)
     ebd:	vmovups %zmm17,0x380(%r8)
     ec4:	vmovups %zmm16,0x3c0(%r8)
     ecb:	vmovups %zmm15,0x680(%r8)
     ed2:	vmovups %zmm14,0x6c0(%r8)
     ed9:	vmovups %zmm13,0x700(%r8)
     ee0:	vmovups %zmm12,0x9c0(%r8)
     ee7:	vmovups %zmm11,0xa00(%r8)
     eee:	vmovups %zmm10,0xa40(%r8)
     ef5:	vmovups %zmm9,0xd00(%r8)
     efc:	vmovups %zmm8,0xd40(%r8)
     f03:	vmovups %zmm7,0xd80(%r8)
     f0a:	vmovups %zmm6,0x1040(%r8)
     f11:	vmovups %zmm5,0x1080(%r8)
     f18:	vmovups %zmm4,0x10c0(%r8)
     f1f:	jmp    96d <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x14d>
     f24:	vxorps %xmm1,%xmm1,%xmm1
     f28:	vmovaps %zmm1,%zmm2
     f2e:	vmovaps %zmm1,%zmm3
     f34:	vmovaps %zmm1,%zmm4
     f3a:	vmovaps %zmm1,%zmm5
     f40:	vmovaps %zmm1,%zmm6
     f46:	jmp    944 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x124>
     f4b:	vxorps %xmm5,%xmm5,%xmm5
     f4f:	vmovaps %zmm5,%zmm6
     f55:	vmovaps %zmm5,%zmm7
     f5b:	vmovaps %zmm5,%zmm8
     f61:	vmovaps %zmm5,%zmm9
     f67:	vmovaps %zmm5,%zmm10
     f6d:	vmovaps %zmm5,%zmm11
     f73:	vmovaps %zmm5,%zmm12
     f79:	vmovaps %zmm5,%zmm13
     f7f:	vmovaps %zmm5,%zmm14
     f85:	vmovaps %zmm5,%zmm15
     f8b:	vmovaps %zmm5,%zmm16
     f91:	vmovaps %zmm5,%zmm17
     f97:	vmovaps %zmm5,%zmm18
     f9d:	vmovaps %zmm5,%zmm19
     fa3:	vmovaps %zmm5,%zmm20
     fa9:	vmovaps %zmm5,%zmm21
     faf:	vmovaps %zmm5,%zmm22
     fb5:	vmovaps %zmm5,%zmm23
     fbb:	vmovaps %zmm5,%zmm24
     fc1:	vmovaps %zmm5,%zmm25
     fc7:	vmovaps %zmm5,%zmm26
     fcd:	vmovaps %zmm5,%zmm27
     fd3:	vmovaps %zmm5,%zmm28
     fd9:	jmp    b59 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x339>
     fde:	vxorps %xmm3,%xmm3,%xmm3
     fe2:	vmovaps %zmm3,%zmm4
     fe8:	vmovaps %zmm3,%zmm5
     fee:	vmovaps %zmm3,%zmm6
     ff4:	vmovaps %zmm3,%zmm7
     ffa:	vmovaps %zmm3,%zmm8
    1000:	vmovaps %zmm3,%zmm9
    1006:	vmovaps %zmm3,%zmm10
    100c:	vmovaps %zmm3,%zmm11
    1012:	vmovaps %zmm3,%zmm12
    1018:	vmovaps %zmm3,%zmm13
    101e:	vmovaps %zmm3,%zmm14
    1024:	jmp    d02 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x4e2>
    1029:	vxorps %xmm4,%xmm4,%xmm4
    102d:	vmovaps %zmm4,%zmm5
    1033:	vmovaps %zmm4,%zmm6
    1039:	vmovaps %zmm4,%zmm7
    103f:	vmovaps %zmm4,%zmm8
    1045:	vmovaps %zmm4,%zmm9
    104b:	vmovaps %zmm4,%zmm10
    1051:	vmovaps %zmm4,%zmm11
    1057:	vmovaps %zmm4,%zmm12
    105d:	vmovaps %zmm4,%zmm13
    1063:	vmovaps %zmm4,%zmm14
    1069:	vmovaps %zmm4,%zmm15
    106f:	vmovaps %zmm4,%zmm16
    1075:	vmovaps %zmm4,%zmm17
    107b:	vmovaps %zmm4,%zmm18
    1081:	vmovaps %zmm4,%zmm19
    1087:	vmovaps %zmm4,%zmm20
    108d:	vmovaps %zmm4,%zmm21
    1093:	jmp    ea2 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x682>
    1098:	ret
    1099:	nopl   0x0(%rax)

00000000000010a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>:
    10a0:	push   %rbp
    10a1:	mov    %rdx,%rax
    10a4:	mov    %rsp,%rbp
    10a7:	push   %r15
    10a9:	push   %r14
    10ab:	push   %r13
    10ad:	push   %r12
    10af:	push   %rbx
    10b0:	and    $0xffffffffffffffc0,%rsp
    10b4:	sub    $0x8,%rsp
    10b8:	mov    %rdi,-0x8(%rsp)
    10bd:	test   %rdx,%rdx
    10c0:	jle    12e1 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x241>
    10c6:	mov    %rsi,%rdi
    10c9:	mov    %rcx,%rsi
    10cc:	mov    %r9,%rcx
    10cf:	mov    %r8,%rdx
    10d2:	lea    0x0(,%r9,4),%r9
    10da:	lea    0x0(,%rcx,8),%r11
    10e2:	mov    %rcx,%r10
    10e5:	lea    0x40(%r9),%rbx
    10e9:	shl    $0x4,%r10
    10ed:	lea    (%rcx,%rcx,2),%r8
    10f1:	add    %r9,%rcx
    10f4:	vmovq  %rbx,%xmm6
    10f9:	lea    0x40(%r11),%rbx
    10fd:	lea    0x0(,%rcx,4),%r14
    1105:	vmovq  %rbx,%xmm7
    110a:	lea    0x40(%r10),%rbx
    110e:	lea    0x40(,%r8,4),%r13
    1116:	vmovq  %rbx,%xmm8
    111b:	lea    0x40(,%rcx,4),%rbx
    1123:	lea    0x80(%r9),%rcx
    112a:	vmovq  %rcx,%xmm9
    112f:	lea    0x80(%r11),%rcx
    1136:	lea    0x0(,%r8,4),%r12
    113e:	mov    %rax,%r8
    1141:	vmovq  %rcx,%xmm29
    1147:	lea    0x40(%r13),%rcx
    114b:	vmovq  %xmm9,-0x18(%rsp)
    1151:	vmovq  %rcx,%xmm30
    1157:	lea    0x80(%r10),%rcx
    115e:	vmovq  %xmm29,-0x20(%rsp)
    1166:	vmovdqa64 %xmm8,%xmm29
    116c:	vmovq  %rcx,%xmm31
    1172:	lea    0x40(%rbx),%rcx
    1176:	vmovq  %xmm30,-0x28(%rsp)
    117e:	vmovdqa64 %xmm7,%xmm30
    1184:	mov    %rcx,-0x10(%rsp)
    1189:	lea    0xc0(%r9),%rcx
    1190:	mov    %rcx,-0x38(%rsp)
    1195:	lea    0xc0(%r11),%rcx
    119c:	mov    %rcx,-0x40(%rsp)
    11a1:	lea    0xc0(%r12),%rcx
    11a9:	mov    %rcx,-0x48(%rsp)
    11ae:	lea    0xc0(%r10),%rcx
    11b5:	mov    %rcx,-0x50(%rsp)
    11ba:	lea    0x80(%rbx),%rcx
    11c1:	mov    %rcx,-0x58(%rsp)
    11c6:	lea    -0x4(%rax),%rcx
    11ca:	lea    -0x1(%rax),%rax
    11ce:	and    $0xfffffffffffffffc,%rax
    11d2:	vmovq  %xmm31,-0x30(%rsp)
    11da:	vmovdqa64 %xmm6,%xmm31
    11e0:	sub    %rax,%rcx
    11e3:	mov    %rcx,(%rsp)
    11e7:	nopw   0x0(%rax,%rax,1)
    11f0:	vmovups (%rdx),%zmm5
    11f6:	vmovups (%rdx,%r9,1),%zmm4
    11fd:	vmovups (%rdx,%r11,1),%zmm3
    1204:	vmovups (%rdx,%r12,1),%zmm2
    120b:	vmovups (%rdx,%r10,1),%zmm1
    1212:	vmovups (%rdx,%r14,1),%zmm0
    1219:	cmp    $0x3,%r8
    121d:	jg     12f0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x250>
    1223:	je     171e <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x67e>
    1229:	cmp    $0x2,%r8
    122d:	je     15bd <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x51d>
    1233:	test   %rsi,%rsi
    1236:	jle    1299 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x1f9>
    1238:	mov    -0x8(%rsp),%rax
    123d:	xor    %ecx,%ecx
    123f:	nop
    1240:	mov    %rcx,%r15
    1243:	add    $0x1,%rcx
    1247:	add    $0x340,%rax
    124d:	shl    $0x6,%r15
    1251:	vmovups (%rdi,%r15,1),%zmm10
    1258:	vfmadd231ps -0x340(%rax){1to16},%zmm10,%zmm5
    1262:	vfmadd231ps -0x33c(%rax){1to16},%zmm10,%zmm4
    126c:	vfmadd231ps -0x338(%rax){1to16},%zmm10,%zmm3
    1276:	vfmadd231ps -0x334(%rax){1to16},%zmm10,%zmm2
    1280:	vfmadd231ps -0x330(%rax){1to16},%zmm10,%zmm1
    128a:	vfmadd231ps -0x32c(%rax){1to16},%zmm10,%zmm0
    1294:	cmp    %rsi,%rcx
    1297:	jne    1240 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x1a0>
    1299:	vmovups %zmm5,(%rdx)
    129f:	vmovups %zmm4,(%rdx,%r9,1)
    12a6:	vmovups %zmm3,(%rdx,%r11,1)
    12ad:	vmovups %zmm2,(%rdx,%r12,1)
    12b4:	vmovups %zmm1,(%rdx,%r10,1)
    12bb:	vmovups %zmm0,(%rdx,%r14,1)
    12c2:	add    $0x100,%rdx
    12c9:	sub    $0x4,%r8
    12cd:	add    $0x3000,%rdi
    12d4:	cmp    %r8,(%rsp)
    12d8:	jne    11f0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x150>
    12de:	vzeroupper
    12e1:	lea    -0x28(%rbp),%rsp
    12e5:	pop    %rbx
    12e6:	pop    %r12
    12e8:	pop    %r13
    12ea:	pop    %r14
    12ec:	pop    %r15
    12ee:	pop    %rbp
    12ef:	ret
    12f0:	vmovq  %xmm31,%rax
    12f6:	vmovups 0x40(%rdx),%zmm28
    12fd:	vmovups 0x80(%rdx),%zmm27
    1304:	vmovups (%rdx,%rax,1),%zmm25
    130b:	mov    -0x18(%rsp),%rax
    1310:	vmovups (%rdx,%r13,1),%zmm19
    1317:	vmovups (%rdx,%rbx,1),%zmm13
    131e:	vmovups (%rdx,%rax,1),%zmm24
    1325:	mov    -0x38(%rsp),%rax
    132a:	vmovups 0xc0(%rdx),%zmm26
    1331:	vmovups (%rdx,%rax,1),%zmm23
    1338:	vmovq  %xmm30,%rax
    133e:	vmovups (%rdx,%rax,1),%zmm22
    1345:	mov    -0x20(%rsp),%rax
    134a:	vmovups (%rdx,%rax,1),%zmm21
    1351:	mov    -0x40(%rsp),%rax
    1356:	vmovups (%rdx,%rax,1),%zmm20
    135d:	mov    -0x28(%rsp),%rax
    1362:	vmovups (%rdx,%rax,1),%zmm18
    1369:	mov    -0x48(%rsp),%rax
    136e:	vmovups (%rdx,%rax,1),%zmm17
    1375:	vmovq  %xmm29,%rax
    137b:	vmovups (%rdx,%rax,1),%zmm16
    1382:	mov    -0x30(%rsp),%rax
    1387:	vmovups (%rdx,%rax,1),%zmm15
    138e:	mov    -0x50(%rsp),%rax
    1393:	vmovups (%rdx,%rax,1),%zmm14
    139a:	mov    -0x10(%rsp),%rax
    139f:	vmovups (%rdx,%rax,1),%zmm12
    13a6:	mov    -0x58(%rsp),%rax
    13ab:	vmovups (%rdx,%rax,1),%zmm11
    13b2:	test   %rsi,%rsi
    13b5:	jle    14cd <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x42d>
    13bb:	mov    -0x8(%rsp),%rax
    13c0:	mov    %rdi,%rcx
    13c3:	xor    %r15d,%r15d
    13c6:	cs nopw 0x0(%rax,%rax,1)
    13d0:	vmovups (%rcx),%zmm9
    13d6:	vbroadcastss (%rax),%zmm10
    13dc:	add    $0x1,%r15
    13e0:	add    $0x40,%rcx
    13e4:	vmovups 0xbc0(%rcx),%zmm8
    13eb:	add    $0x340,%rax
    13f1:	vmovups 0x17c0(%rcx),%zmm7
    13f8:	vmovups 0x23c0(%rcx),%zmm6
    1402:	vfmadd231ps %zmm9,%zmm10,%zmm5
    1408:	vfmadd231ps %zmm8,%zmm10,%zmm28
    140e:	vfmadd231ps %zmm7,%zmm10,%zmm27
    1414:	vfmadd231ps %zmm6,%zmm10,%zmm26
    141a:	vbroadcastss -0x33c(%rax),%zmm10
    1424:	vfmadd231ps %zmm9,%zmm10,%zmm4
    142a:	vfmadd231ps %zmm8,%zmm10,%zmm25
    1430:	vfmadd231ps %zmm7,%zmm10,%zmm24
    1436:	vfmadd231ps %zmm6,%zmm10,%zmm23
    143c:	vbroadcastss -0x338(%rax),%zmm10
    1446:	vfmadd231ps %zmm9,%zmm10,%zmm3
    144c:	vfmadd231ps %zmm8,%zmm10,%zmm22
    1452:	vfmadd231ps %zmm7,%zmm10,%zmm21
    1458:	vfmadd231ps %zmm6,%zmm10,%zmm20
    145e:	vbroadcastss -0x334(%rax),%zmm10
    1468:	vfmadd231ps %zmm9,%zmm10,%zmm2
    146e:	vfmadd231ps %zmm8,%zmm10,%zmm19
    1474:	vfmadd231ps %zmm7,%zmm10,%zmm18
    147a:	vfmadd231ps %zmm6,%zmm10,%zmm17
    1480:	vbroadcastss -0x330(%rax),%zmm10
    148a:	vfmadd231ps %zmm9,%zmm10,%zmm1
    1490:	vfmadd231ps %zmm8,%zmm10,%zmm16
    1496:	vfmadd231ps %zmm7,%zmm10,%zmm15
    149c:	vfmadd231ps %zmm6,%zmm10,%zmm14
    14a2:	vbroadcastss -0x32c(%rax),%zmm10
    14ac:	vfmadd231ps %zmm9,%zmm10,%zmm0
    14b2:	vfmadd231ps %zmm8,%zmm10,%zmm13
    14b8:	vfmadd231ps %zmm7,%zmm10,%zmm12
    14be:	vfmadd231ps %zmm6,%zmm10,%zmm11
    14c4:	cmp    %rsi,%r15
    14c7:	jne    13d0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x330>
    14cd:	vmovq  %xmm31,%rax
    14d3:	vmovups %zmm5,(%rdx)
    14d9:	vmovups %zmm28,0x40(%rdx)
    14e0:	vmovups %zmm27,0x80(%rdx)
    14e7:	vmovups %zmm26,0xc0(%rdx)
    14ee:	vmovups %zmm4,(%rdx,%r9,1)
    14f5:	vmovups %zmm25,(%rdx,%rax,1)
    14fc:	mov    -0x18(%rsp),%rax
    1501:	vmovups %zmm24,(%rdx,%rax,1)
    1508:	mov    -0x38(%rsp),%rax
    150d:	vmovups %zmm23,(%rdx,%rax,1)
    1514:	vmovq  %xmm30,%rax
    151a:	vmovups %zmm3,(%rdx,%r11,1)
    1521:	vmovups %zmm22,(%rdx,%rax,1)
    1528:	mov    -0x20(%rsp),%rax
    152d:	vmovups %zmm21,(%rdx,%rax,1)
    1534:	mov    -0x40(%rsp),%rax
    1539:	vmovups %zmm20,(%rdx,%rax,1)
    1540:	mov    -0x28(%rsp),%rax
    1545:	vmovups %zmm2,(%rdx,%r12,1)
    154c:	vmovups %zmm19,(%rdx,%r13,1)
    1553:	vmovups %zmm18,(%rdx,%rax,1)
    155a:	mov    -0x48(%rsp),%rax
    155f:	vmovups %zmm17,(%rdx,%rax,1)
    1566:	vmovq  %xmm29,%rax
    156c:	vmovups %zmm1,(%rdx,%r10,1)
    1573:	vmovups %zmm16,(%rdx,%rax,1)
    157a:	mov    -0x30(%rsp),%rax
    157f:	vmovups %zmm15,(%rdx,%rax,1)
    1586:	mov    -0x50(%rsp),%rax
    158b:	vmovups %zmm14,(%rdx,%rax,1)
    1592:	mov    -0x10(%rsp),%rax
    1597:	vmovups %zmm0,(%rdx,%r14,1)
    159e:	vmovups %zmm13,(%rdx,%rbx,1)
    15a5:	vmovups %zmm12,(%rdx,%rax,1)
    15ac:	mov    -0x58(%rsp),%rax
    15b1:	vmovups %zmm11,(%rdx,%rax,1)
    15b8:	jmp    12c2 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x222>
    15bd:	vmovq  %xmm31,%rax
    15c3:	vmovups 0x40(%rdx),%zmm18
    15ca:	vmovups (%rdx,%r13,1),%zmm15
    15d1:	vmovups (%rdx,%rax,1),%zmm17
    15d8:	vmovq  %xmm30,%rax
    15de:	vmovups (%rdx,%rbx,1),%zmm13
    15e5:	vmovups (%rdx,%rax,1),%zmm16
    15ec:	vmovq  %xmm29,%rax
    15f2:	vmovups (%rdx,%rax,1),%zmm14
    15f9:	test   %rsi,%rsi
    15fc:	jle    16b4 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x614>
    1602:	mov    -0x8(%rsp),%rax
    1607:	mov    %rdi,%rcx
    160a:	xor    %r15d,%r15d
    160d:	nopl   (%rax)
    1610:	vmovups (%rcx),%zmm11
    1616:	vbroadcastss (%rax),%zmm12
    161c:	add    $0x1,%r15
    1620:	add    $0x40,%rcx
    1624:	vmovups 0xbc0(%rcx),%zmm10
    162b:	add    $0x340,%rax
    1631:	vfmadd231ps %zmm11,%zmm12,%zmm5
    1637:	vfmadd231ps %zmm10,%zmm12,%zmm18
    163d:	vbroadcastss -0x33c(%rax),%zmm12
    1647:	vfmadd231ps %zmm11,%zmm12,%zmm4
    164d:	vfmadd231ps %zmm10,%zmm12,%zmm17
    1653:	vbroadcastss -0x338(%rax),%zmm12
    165d:	vfmadd231ps %zmm11,%zmm12,%zmm3
    1663:	vfmadd231ps %zmm10,%zmm12,%zmm16
    1669:	vbroadcastss -0x334(%rax),%zmm12
    1673:	vfmadd231ps %zmm11,%zmm12,%zmm2
    1679:	vfmadd231ps %zmm10,%zmm12,%zmm15
    167f:	vbroadcastss -0x330(%rax),%zmm12
    1689:	vfmadd231ps %zmm11,%zmm12,%zmm1
    168f:	vfmadd231ps %zmm10,%zmm12,%zmm14
    1695:	vbroadcastss -0x32c(%rax),%zmm12
    169f:	vfmadd231ps %zmm11,%zmm12,%zmm0
    16a5:	vfmadd231ps %zmm10,%zmm12,%zmm13
    16ab:	cmp    %rsi,%r15
    16ae:	jne    1610 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x570>
    16b4:	vmovq  %xmm31,%rax
    16ba:	vmovups %zmm5,(%rdx)
    16c0:	vmovups %zmm18,0x40(%rdx)
    16c7:	vmovups %zmm4,(%rdx,%r9,1)
    16ce:	vmovups %zmm17,(%rdx,%rax,1)
    16d5:	vmovq  %xmm30,%rax
    16db:	vmovups %zmm3,(%rdx,%r11,1)
    16e2:	vmovups %zmm16,(%rdx,%rax,1)
    16e9:	vmovq  %xmm29,%rax
    16ef:	vmovups %zmm2,(%rdx,%r12,1)
    16f6:	vmovups %zmm15,(%rdx,%r13,1)
    16fd:	vmovups %zmm1,(%rdx,%r10,1)
    1704:	vmovups %zmm14,(%rdx,%rax,1)
    170b:	vmovups %zmm0,(%rdx,%r14,1)
    1712:	vmovups %zmm13,(%rdx,%rbx,1)
    1719:	jmp    12c2 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x222>
    171e:	vmovq  %xmm31,%rax
    1724:	vmovups 0x40(%rdx),%zmm24
    172b:	vmovups 0x80(%rdx),%zmm23
    1732:	vmovups (%rdx,%rax,1),%zmm22
    1739:	mov    -0x18(%rsp),%rax
    173e:	vmovups (%rdx,%r13,1),%zmm18
    1745:	vmovups (%rdx,%rbx,1),%zmm14
    174c:	vmovups (%rdx,%rax,1),%zmm21
    1753:	vmovq  %xmm30,%rax
    1759:	vmovups (%rdx,%rax,1),%zmm20
    1760:	mov    -0x20(%rsp),%rax
    1765:	vmovups (%rdx,%rax,1),%zmm19
    176c:	mov    -0x28(%rsp),%rax
    1771:	vmovups (%rdx,%rax,1),%zmm17
    1778:	vmovq  %xmm29,%rax
    177e:	vmovups (%rdx,%rax,1),%zmm16
    1785:	mov    -0x30(%rsp),%rax
    178a:	vmovups (%rdx,%rax,1),%zmm15
    1791:	mov    -0x10(%rsp),%rax
    1796:	vmovups (%rdx,%rax,1),%zmm13
    179d:	test   %rsi,%rsi
    17a0:	jle    1880 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x7e0>
    17a6:	mov    -0x8(%rsp),%rax
    17ab:	mov    %rdi,%rcx
    17ae:	xor    %r15d,%r15d
    17b1:	vmovups (%rcx),%zmm11
    17b7:	vbroadcastss (%rax),%zmm12
    17bd:	add    $0x1,%r15
    17c1:	add    $0x40,%rcx
    17c5:	vmovups 0xbc0(%rcx),%zmm10
    17cc:	add    $0x340,%rax
    17d2:	vmovups 0x17c0(%rcx),%zmm9
    17d9:	vfmadd231ps %zmm11,%zmm12,%zmm5
    17df:	vfmadd231ps %zmm10,%zmm12,%zmm24
    17e5:	vfmadd231ps %zmm9,%zmm12,%zmm23
    17eb:	vbroadcastss -0x33c(%rax),%zmm12
    17f5:	vfmadd231ps %zmm11,%zmm12,%zmm4
    17fb:	vfmadd231ps %zmm10,%zmm12,%zmm22
    1801:	vfmadd231ps %zmm9,%zmm12,%zmm21
    1807:	vbroadcastss -0x338(%rax),%zmm12
    1811:	vfmadd231ps %zmm11,%zmm12,%zmm3
    1817:	vfmadd231ps %zmm10,%zmm12,%zmm20
    181d:	vfmadd231ps %zmm9,%zmm12,%zmm19
    1823:	vbroadcastss -0x334(%rax),%zmm12
    182d:	vfmadd231ps %zmm11,%zmm12,%zmm2
    1833:	vfmadd231ps %zmm10,%zmm12,%zmm18
    1839:	vfmadd231ps %zmm9,%zmm12,%zmm17
    183f:	vbroadcastss -0x330(%rax),%zmm12
    1849:	vfmadd231ps %zmm11,%zmm12,%zmm1
    184f:	vfmadd231ps %zmm10,%zmm12,%zmm16
    1855:	vfmadd231ps %zmm9,%zmm12,%zmm15
    185b:	vbroadcastss -0x32c(%rax),%zmm12
    1865:	vfmadd231ps %zmm11,%zmm12,%zmm0
    186b:	vfmadd231ps %zmm10,%zmm12,%zmm14
    1871:	vfmadd231ps %zmm9,%zmm12,%zmm13
    1877:	cmp    %rsi,%r15
    187a:	jne    17b1 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x711>
    1880:	vmovq  %xmm31,%rax
    1886:	vmovups %zmm5,(%rdx)
    188c:	vmovups %zmm24,0x40(%rdx)
    1893:	vmovups %zmm23,0x80(%rdx)
    189a:	vmovups %zmm4,(%rdx,%r9,1)
    18a1:	vmovups %zmm22,(%rdx,%rax,1)
    18a8:	mov    -0x18(%rsp),%rax
    18ad:	vmovups %zmm21,(%rdx,%rax,1)
    18b4:	vmovq  %xmm30,%rax
    18ba:	vmovups %zmm3,(%rdx,%r11,1)
    18c1:	vmovups %zmm20,(%rdx,%rax,1)
    18c8:	mov    -0x20(%rsp),%rax
    18cd:	vmovups %zmm19,(%rdx,%rax,1)
    18d4:	mov    -0x28(%rsp),%rax
    18d9:	vmovups %zmm2,(%rdx,%r12,1)
    18e0:	vmovups %zmm18,(%rdx,%r13,1)
    18e7:	vmovups %zmm17,(%rdx,%rax,1)
    18ee:	vmovq  %xmm29,%rax
    18f4:	vmovups %zmm1,(%rdx,%r10,1)
    18fb:	vmovups %zmm16,(%rdx,%rax,1)
    1902:	mov    -0x30(%rsp),%rax
    1907:	vmovups %zmm15,(%rdx,%rax,1)
    190e:	mov    -0x10(%rsp),%rax
    1913:	vmovups %zmm0,(%rdx,%r14,1)
    191a:	vmovups %zmm14,(%rdx,%rbx,1)
    1921:	vmovups %zmm13,(%rdx,%rax,1)
    1928:	jmp    12c2 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x222>
    192d:	nopl   (%rax)

0000000000001930 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>:
    1930:	push   %rbp
    1931:	mov    %rsp,%rbp
    1934:	push   %r15
    1936:	push   %r14
    1938:	push   %r13
    193a:	push   %r12
    193c:	push   %rbx
    193d:	and    $0xffffffffffffffc0,%rsp
    1941:	sub    $0x48,%rsp
    1945:	mov    %rdi,-0x40(%rsp)
    194a:	mov    %rdx,%rdi
    194d:	mov    0x10(%rbp),%rdx
    1951:	test   %rcx,%rcx
    1954:	jle    1bed <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x2bd>
    195a:	mov    %rdx,%r13
    195d:	mov    %rcx,%rax
    1960:	lea    (%rdx,%rdx,2),%rcx
    1964:	mov    %r9,%r15
    1967:	lea    0x0(,%rdx,4),%rbx
    196f:	lea    0x0(,%rdx,8),%r12
    1977:	shl    $0x4,%r13
    197b:	mov    %rsi,%r11
    197e:	add    %rbx,%rdx
    1981:	lea    0x40(%rbx),%r10
    1985:	lea    0x0(,%rcx,4),%r14
    198d:	lea    0x0(,%rdx,4),%r9
    1995:	lea    0x40(,%rdx,4),%rdx
    199d:	vmovq  %r10,%xmm30
    19a3:	vmovq  %rdx,%xmm1
    19a8:	lea    0x80(%rbx),%rdx
    19af:	mov    %r9,0x38(%rsp)
    19b4:	lea    0x40(,%rcx,4),%r10
    19bc:	vmovq  %rdx,%xmm0
    19c1:	lea    0xc0(%rbx),%rdx
    19c8:	lea    0x40(%r12),%r9
    19cd:	mov    %rdx,-0x10(%rsp)
    19d2:	lea    0x80(%r12),%rdx
    19da:	vmovq  %r9,%xmm29
    19e0:	lea    0x40(%r13),%r9
    19e4:	mov    %rdx,0x18(%rsp)
    19e9:	lea    0xc0(%r12),%rdx
    19f1:	vmovq  %r10,%xmm2
    19f6:	mov    %rdx,-0x18(%rsp)
    19fb:	mov    %r10,%rdx
    19fe:	add    $0x40,%rdx
    1a02:	mov    %rdx,0x10(%rsp)
    1a07:	lea    0xc0(%r14),%rdx
    1a0e:	mov    %rdx,-0x20(%rsp)
    1a13:	lea    0x80(%r13),%rdx
    1a1a:	mov    %rdx,0x8(%rsp)
    1a1f:	lea    0xc0(%r13),%rdx
    1a26:	mov    %rdx,-0x28(%rsp)
    1a2b:	vmovq  %xmm1,%rdx
    1a30:	add    $0x40,%rdx
    1a34:	vmovq  %rdx,%xmm31
    1a3a:	vmovq  %xmm1,%rdx
    1a3f:	sub    $0xffffffffffffff80,%rdx
    1a43:	mov    %rdx,-0x30(%rsp)
    1a48:	test   %rsi,%rsi
    1a4b:	jle    1bed <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x2bd>
    1a51:	lea    -0x4(%rax),%rdx
    1a55:	mov    %rax,%r10
    1a58:	lea    -0x1(%rax),%rax
    1a5c:	mov    %r9,-0x50(%rsp)
    1a61:	and    $0xfffffffffffffffc,%rax
    1a65:	mov    %r15,-0x58(%rsp)
    1a6a:	mov    %r8,%rsi
    1a6d:	sub    %rax,%rdx
    1a70:	lea    0x0(,%rcx,8),%rax
    1a78:	vmovq  %xmm0,(%rsp)
    1a7d:	mov    %rdx,-0x38(%rsp)
    1a82:	mov    %rax,0x40(%rsp)
    1a87:	xor    %eax,%eax
    1a89:	vmovq  %xmm31,-0x8(%rsp)
    1a91:	vmovq  %xmm30,0x30(%rsp)
    1a99:	vmovq  %xmm29,0x28(%rsp)
    1aa1:	vmovq  %xmm2,-0x48(%rsp)
    1aa7:	vmovq  %xmm1,0x20(%rsp)
    1aad:	mov    -0x58(%rsp),%rdx
    1ab2:	mov    %rax,-0x60(%rsp)
    1ab7:	xor    %r9d,%r9d
    1aba:	mov    -0x40(%rsp),%r15
    1abf:	vmovq  -0x48(%rsp),%xmm31
    1ac7:	vmovq  -0x50(%rsp),%xmm30
    1acf:	lea    (%rdx,%rax,1),%rcx
    1ad3:	nopl   0x0(%rax,%rax,1)
    1ad8:	cmp    $0x3,%r10
    1adc:	jg     1bfc <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x2cc>
    1ae2:	je     201e <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x6ee>
    1ae8:	cmp    $0x2,%r10
    1aec:	je     1e9e <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x56e>
    1af2:	test   %rsi,%rsi
    1af5:	jle    2228 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x8f8>
    1afb:	vxorps %xmm5,%xmm5,%xmm5
    1aff:	mov    %r15,%rax
    1b02:	xor    %edx,%edx
    1b04:	vmovaps %zmm5,%zmm6
    1b0a:	vmovaps %zmm5,%zmm7
    1b10:	vmovaps %zmm5,%zmm8
    1b16:	vmovaps %zmm5,%zmm9
    1b1c:	vmovaps %zmm5,%zmm10
    1b22:	nopw   0x0(%rax,%rax,1)
    1b28:	mov    %rdx,%r8
    1b2b:	add    $0x1,%rdx
    1b2f:	add    $0x4,%rax
    1b33:	shl    $0x6,%r8
    1b37:	vmovups (%rdi,%r8,1),%zmm4
    1b3e:	vfmadd231ps -0x4(%rax){1to16},%zmm4,%zmm10
    1b45:	vfmadd231ps 0x33c(%rax){1to16},%zmm4,%zmm9
    1b4f:	vfmadd231ps 0x67c(%rax){1to16},%zmm4,%zmm8
    1b59:	vfmadd231ps 0x9bc(%rax){1to16},%zmm4,%zmm7
    1b63:	vfmadd231ps 0xcfc(%rax){1to16},%zmm4,%zmm6
    1b6d:	vfmadd231ps 0x103c(%rax){1to16},%zmm4,%zmm5
    1b77:	cmp    %rsi,%rdx
    1b7a:	jne    1b28 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x1f8>
    1b7c:	mov    0x38(%rsp),%rax
    1b81:	vmovups %zmm10,(%rcx)
    1b87:	vmovups %zmm9,(%rcx,%rbx,1)
    1b8e:	vmovups %zmm8,(%rcx,%r12,1)
    1b95:	vmovups %zmm7,(%rcx,%r14,1)
    1b9c:	vmovups %zmm6,(%rcx,%r13,1)
    1ba3:	vmovups %zmm5,(%rcx,%rax,1)
    1baa:	mov    0x40(%rsp),%rax
    1baf:	add    $0x1,%r9
    1bb3:	add    $0x1380,%r15
    1bba:	add    %rax,%rcx
    1bbd:	cmp    %r11,%r9
    1bc0:	jne    1ad8 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x1a8>
    1bc6:	mov    -0x60(%rsp),%rax
    1bcb:	mov    -0x38(%rsp),%rcx
    1bd0:	sub    $0x4,%r10
    1bd4:	add    $0xc000,%rdi
    1bdb:	add    $0x100,%rax
    1be1:	cmp    %rcx,%r10
    1be4:	jne    1aad <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x17d>
    1bea:	vzeroupper
    1bed:	lea    -0x28(%rbp),%rsp
    1bf1:	pop    %rbx
    1bf2:	pop    %r12
    1bf4:	pop    %r13
    1bf6:	pop    %r14
    1bf8:	pop    %r15
    1bfa:	pop    %rbp
    1bfb:	ret
    1bfc:	test   %rsi,%rsi
    1bff:	jle    224f <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x91f>
    1c05:	vxorps %xmm5,%xmm5,%xmm5
    1c09:	mov    %r15,%rax
    1c0c:	mov    %rdi,%rdx
    1c0f:	xor    %r8d,%r8d
    1c12:	vmovaps %zmm5,%zmm6
    1c18:	vmovaps %zmm5,%zmm7
    1c1e:	vmovaps %zmm5,%zmm8
    1c24:	vmovaps %zmm5,%zmm9
    1c2a:	vmovaps %zmm5,%zmm10
    1c30:	vmovaps %zmm5,%zmm11
    1c36:	vmovaps %zmm5,%zmm12
    1c3c:	vmovaps %zmm5,%zmm13
    1c42:	vmovaps %zmm5,%zmm14
    1c48:	vmovaps %zmm5,%zmm15
    1c4e:	vmovaps %zmm5,%zmm16
    1c54:	vmovaps %zmm5,%zmm17
    1c5a:	vmovaps %zmm5,%zmm18
    1c60:	vmovaps %zmm5,%zmm19
    1c66:	vmovaps %zmm5,%zmm20
    1c6c:	vmovaps %zmm5,%zmm21
    1c72:	vmovaps %zmm5,%zmm22
    1c78:	vmovaps %zmm5,%zmm23
    1c7e:	vmovaps %zmm5,%zmm24
    1c84:	vmovaps %zmm5,%zmm25
    1c8a:	vmovaps %zmm5,%zmm26
    1c90:	vmovaps %zmm5,%zmm27
    1c96:	vmovaps %zmm5,%zmm28
    1c9c:	nopl   0x0(%rax)
    1ca0:	vmovups (%rdx),%zmm3
    1ca6:	vbroadcastss (%rax),%zmm4
    1cac:	add    $0x1,%r8
    1cb0:	add    $0x40,%rdx
    1cb4:	vmovups 0x2fc0(%rdx),%zmm2
    1cbe:	add    $0x4,%rax
    1cc2:	vmovups 0x5fc0(%rdx),%zmm1
    1ccc:	vmovups 0x8fc0(%rdx),%zmm0
    1cd6:	vfmadd231ps %zmm3,%zmm4,%zmm28
    1cdc:	vfmadd231ps %zmm2,%zmm4,%zmm27
    1ce2:	vfmadd231ps %zmm1,%zmm4,%zmm26
    1ce8:	vfmadd231ps %zmm0,%zmm4,%zmm25
    1cee:	vbroadcastss 0x33c(%rax),%zmm4
    1cf8:	vfmadd231ps %zmm3,%zmm4,%zmm24
    1cfe:	vfmadd231ps %zmm2,%zmm4,%zmm23
    1d04:	vfmadd231ps %zmm1,%zmm4,%zmm22
    1d0a:	vfmadd231ps %zmm0,%zmm4,%zmm21
    1d10:	vbroadcastss 0x67c(%rax),%zmm4
    1d1a:	vfmadd231ps %zmm3,%zmm4,%zmm20
    1d20:	vfmadd231ps %zmm2,%zmm4,%zmm19
    1d26:	vfmadd231ps %zmm1,%zmm4,%zmm18
    1d2c:	vfmadd231ps %zmm0,%zmm4,%zmm17
    1d32:	vbroadcastss 0x9bc(%rax),%zmm4
    1d3c:	vfmadd231ps %zmm3,%zmm4,%zmm16
    1d42:	vfmadd231ps %zmm2,%zmm4,%zmm15
    1d48:	vfmadd231ps %zmm1,%zmm4,%zmm14
    1d4e:	vfmadd231ps %zmm0,%zmm4,%zmm13
    1d54:	vbroadcastss 0xcfc(%rax),%zmm4
    1d5e:	vfmadd231ps %zmm3,%zmm4,%zmm12
    1d64:	vfmadd231ps %zmm2,%zmm4,%zmm11
    1d6a:	vfmadd231ps %zmm1,%zmm4,%zmm10
    1d70:	vfmadd231ps %zmm0,%zmm4,%zmm9
    1d76:	vbroadcastss 0x103c(%rax),%zmm4
    1d80:	vfmadd231ps %zmm3,%zmm4,%zmm8
    1d86:	vfmadd231ps %zmm2,%zmm4,%zmm7
    1d8c:	vfmadd231ps %zmm1,%zmm4,%zmm6
    1d92:	vfmadd231ps %zmm0,%zmm4,%zmm5
    1d98:	cmp    %rsi,%r8
    1d9b:	jne    1ca0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x370>
    1da1:	mov    0x30(%rsp),%rax
    1da6:	vmovups %zmm28,(%rcx)
    1dac:	vmovups %zmm27,0x40(%rcx)
    1db3:	vmovups %zmm26,0x80(%rcx)
    1dba:	vmovups %zmm25,0xc0(%rcx)
    1dc1:	vmovups %zmm24,(%rcx,%rbx,1)
    1dc8:	vmovups %zmm23,(%rcx,%rax,1)
    1dcf:	mov    (%rsp),%rax
    1dd3:	vmovups %zmm22,(%rcx,%rax,1)
    1dda:	mov    -0x10(%rsp),%rax
    1ddf:	vmovups %zmm21,(%rcx,%rax,1)
    1de6:	mov    0x28(%rsp),%rax
    1deb:	vmovups %zmm20,(%rcx,%r12,1)
    1df2:	vmovups %zmm19,(%rcx,%rax,1)
    1df9:	mov    0x18(%rsp),%rax
    1dfe:	vmovups %zmm18,(%rcx,%rax,1)
    1e05:	mov    -0x18(%rsp),%rax
    1e0a:	vmovups %zmm17,(%rcx,%rax,1)
    1e11:	vmovq  %xmm31,%rax
    1e17:	vmovups %zmm16,(%rcx,%r14,1)
    1e1e:	vmovups %zmm15,(%rcx,%rax,1)
    1e25:	mov    0x10(%rsp),%rax
    1e2a:	vmovups %zmm14,(%rcx,%rax,1)
    1e31:	mov    -0x20(%rsp),%rax
    1e36:	vmovups %zmm13,(%rcx,%rax,1)
    1e3d:	vmovq  %xmm30,%rax
    1e43:	vmovups %zmm12,(%rcx,%r13,1)
    1e4a:	vmovups %zmm11,(%rcx,%rax,1)
    1e51:	mov    0x8(%rsp),%rax
    1e56:	vmovups %zmm10,(%rcx,%rax,1)
    1e5d:	mov    -0x28(%rsp),%rax
    1e62:	vmovups %zmm9,(%rcx,%rax,1)
    1e69:	mov    0x38(%rsp),%rax
    1e6e:	vmovups %zmm8,(%rcx,%rax,1)
    1e75:	mov    0x20(%rsp),%rax
    1e7a:	vmovups %zmm7,(%rcx,%rax,1)
    1e81:	mov    -0x8(%rsp),%rax
    1e86:	vmovups %zmm6,(%rcx,%rax,1)
    1e8d:	mov    -0x30(%rsp),%rax
    1e92:	vmovups %zmm5,(%rcx,%rax,1)
    1e99:	jmp    1baa <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x27a>
    1e9e:	test   %rsi,%rsi
    1ea1:	jle    22e2 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x9b2>
    1ea7:	vxorps %xmm7,%xmm7,%xmm7
    1eab:	mov    %r15,%rax
    1eae:	mov    %rdi,%rdx
    1eb1:	xor    %r8d,%r8d
    1eb4:	vmovaps %zmm7,%zmm8
    1eba:	vmovaps %zmm7,%zmm9
    1ec0:	vmovaps %zmm7,%zmm10
    1ec6:	vmovaps %zmm7,%zmm11
    1ecc:	vmovaps %zmm7,%zmm12
    1ed2:	vmovaps %zmm7,%zmm13
    1ed8:	vmovaps %zmm7,%zmm14
    1ede:	vmovaps %zmm7,%zmm15
    1ee4:	vmovaps %zmm7,%zmm16
    1eea:	vmovaps %zmm7,%zmm17
    1ef0:	vmovaps %zmm7,%zmm18
    1ef6:	cs nopw 0x0(%rax,%rax,1)
    1f00:	vmovups (%rdx),%zmm5
    1f06:	add    $0x1,%r8
    1f0a:	add    $0x40,%rdx
    1f0e:	add    $0x4,%rax
    1f12:	vmovups 0x2fc0(%rdx),%zmm4
    1f1c:	vbroadcastss -0x4(%rax),%zmm6
    1f23:	vfmadd231ps %zmm5,%zmm6,%zmm18
    1f29:	vfmadd231ps %zmm4,%zmm6,%zmm17
    1f2f:	vbroadcastss 0x33c(%rax),%zmm6
    1f39:	vfmadd231ps %zmm5,%zmm6,%zmm16
    1f3f:	vfmadd231ps %zmm4,%zmm6,%zmm15
    1f45:	vbroadcastss 0x67c(%rax),%zmm6
    1f4f:	vfmadd231ps %zmm5,%zmm6,%zmm14
    1f55:	vfmadd231ps %zmm4,%zmm6,%zmm13
    1f5b:	vbroadcastss 0x9bc(%rax),%zmm6
    1f65:	vfmadd231ps %zmm5,%zmm6,%zmm12
    1f6b:	vfmadd231ps %zmm4,%zmm6,%zmm11
    1f71:	vbroadcastss 0xcfc(%rax),%zmm6
    1f7b:	vfmadd231ps %zmm5,%zmm6,%zmm10
    1f81:	vfmadd231ps %zmm4,%zmm6,%zmm9
    1f87:	vbroadcastss 0x103c(%rax),%zmm6
    1f91:	vfmadd231ps %zmm5,%zmm6,%zmm8
    1f97:	vfmadd231ps %zmm4,%zmm6,%zmm7
    1f9d:	cmp    %rsi,%r8
    1fa0:	jne    1f00 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x5d0>
    1fa6:	mov    0x30(%rsp),%rax
    1fab:	vmovups %zmm18,(%rcx)
    1fb1:	vmovups %zmm17,0x40(%rcx)
    1fb8:	vmovups %zmm16,(%rcx,%rbx,1)
    1fbf:	vmovups %zmm15,(%rcx,%rax,1)
    1fc6:	mov    0x28(%rsp),%rax
    1fcb:	vmovups %zmm14,(%rcx,%r12,1)
    1fd2:	vmovups %zmm13,(%rcx,%rax,1)
    1fd9:	vmovq  %xmm31,%rax
    1fdf:	vmovups %zmm12,(%rcx,%r14,1)
    1fe6:	vmovups %zmm11,(%rcx,%rax,1)
    1fed:	vmovq  %xmm30,%rax
    1ff3:	vmovups %zmm10,(%rcx,%r13,1)
    1ffa:	vmovups %zmm9,(%rcx,%rax,1)
    2001:	mov    0x38(%rsp),%rax
    2006:	vmovups %zmm8,(%rcx,%rax,1)
    200d:	mov    0x20(%rsp),%rax
    2012:	vmovups %zmm7,(%rcx,%rax,1)
    2019:	jmp    1baa <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x27a>
    201e:	test   %rsi,%rsi
    2021:	jle    232d <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x9fd>
    2027:	vxorps %xmm8,%xmm8,%xmm8
    202c:	mov    %r15,%rax
    202f:	mov    %rdi,%rdx
    2032:	xor    %r8d,%r8d
    2035:	vmovaps %zmm8,%zmm9
    203b:	vmovaps %zmm8,%zmm10
    2041:	vmovaps %zmm8,%zmm11
    2047:	vmovaps %zmm8,%zmm12
    204d:	vmovaps %zmm8,%zmm13
    2053:	vmovaps %zmm8,%zmm14
    2059:	vmovaps %zmm8,%zmm15
    205f:	vmovaps %zmm8,%zmm16
    2065:	vmovaps %zmm8,%zmm17
    206b:	vmovaps %zmm8,%zmm18
    2071:	vmovaps %zmm8,%zmm19
    2077:	vmovaps %zmm8,%zmm20
    207d:	vmovaps %zmm8,%zmm21
    2083:	vmovaps %zmm8,%zmm22
    2089:	vmovaps %zmm8,%zmm23
    208f:	vmovaps %zmm8,%zmm24
    2095:	vmovaps %zmm8,%zmm25
    209b:	vmovups (%rdx),%zmm6
    20a1:	vbroadcastss (%rax),%zmm7
    20a7:	add    $0x1,%r8
    20ab:	add    $0x40,%rdx
    20af:	vmovups 0x2fc0(%rdx),%zmm5
    20b9:	add    $0x4,%rax
    20bd:	vmovups 0x5fc0(%rdx),%zmm4
    20c7:	vfmadd231ps %zmm6,%zmm7,%zmm25
    20cd:	vfmadd231ps %zmm5,%zmm7,%zmm24
    20d3:	vfmadd231ps %zmm4,%zmm7,%zmm23
    20d9:	vbroadcastss 0x33c(%rax),%zmm7
    20e3:	vfmadd231ps %zmm6,%zmm7,%zmm22
    20e9:	vfmadd231ps %zmm5,%zmm7,%zmm21
    20ef:	vfmadd231ps %zmm4,%zmm7,%zmm20
    20f5:	vbroadcastss 0x67c(%rax),%zmm7
    20ff:	vfmadd231ps %zmm6,%zmm7,%zmm19
    2105:	vfmadd231ps %zmm5,%zmm7,%zmm18
    210b:	vfmadd231ps %zmm4,%zmm7,%zmm17
    2111:	vbroadcastss 0x9bc(%rax),%zmm7
    211b:	vfmadd231ps %zmm6,%zmm7,%zmm16
    2121:	vfmadd231ps %zmm5,%zmm7,%zmm15
    2127:	vfmadd231ps %zmm4,%zmm7,%zmm14
    212d:	vbroadcastss 0xcfc(%rax),%zmm7
    2137:	vfmadd231ps %zmm6,%zmm7,%zmm13
    213d:	vfmadd231ps %zmm5,%zmm7,%zmm12
    2143:	vfmadd231ps %zmm4,%zmm7,%zmm11
    2149:	vbroadcastss 0x103c(%rax),%zmm7
    2153:	vfmadd231ps %zmm6,%zmm7,%zmm10
    2159:	vfmadd231ps %zmm5,%zmm7,%zmm9
    215f:	vfmadd231ps %zmm4,%zmm7,%zmm8
    2165:	cmp    %rsi,%r8
    2168:	jne    209b <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x76b>
    216e:	mov    0x30(%rsp),%rax
    2173:	vmovups %zmm25,(%rcx)
    2179:	vmovups %zmm24,0x40(%rcx)
    2180:	vmovups %zmm23,0x80(%rcx)
    2187:	vmovups %zmm22,(%rcx,%rbx,1)
    218e:	vmovups %zmm21,(%rcx,%rax,1)
    2195:	mov    (%rsp),%rax
    2199:	vmovups %zmm20,(%rcx,%rax,1)
    21a0:	mov    0x28(%rsp),%rax
    21a5:	vmovups %zmm19,(%rcx,%r12,1)
    21ac:	vmovups %zmm18,(%rcx,%rax,1)
    21b3:	mov    0x18(%rsp),%rax
    21b8:	vmovups %zmm17,(%rcx,%rax,1)
    21bf:	vmovq  %xmm31,%rax
    21c5:	vmovups %zmm16,(%rcx,%r14,1)
    21cc:	vmovups %zmm15,(%rcx,%rax,1)
    21d3:	mov    0x10(%rsp),%rax
    21d8:	vmovups %zmm14,(%rcx,%rax,1)
    21df:	vmovq  %xmm30,%rax
    21e5:	vmovups %zmm13,(%rcx,%r13,1)
    21ec:	vmovups %zmm12,(%rcx,%rax,1)
    21f3:	mov    0x8(%rsp),%rax
    21f8:	vmovups %zmm11,(%rcx,%rax,1)
    21ff:	mov    0x38(%rsp),%rax
    2204:	vmovups %zmm10,(%rcx,%rax,1)
    220b:	mov    0x20(%rsp),%rax
    2210:	vmovups %zmm9,(%rcx,%rax,1)
    2217:	mov    -0x8(%rsp),%rax
    221c:	vmovups %zmm8,(%rcx,%rax,1)
    2223:	jmp    1baa <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x27a>
    2228:	vxorps %xmm5,%xmm5,%xmm5
    222c:	vmovaps %zmm5,%zmm6
    2232:	vmovaps %zmm5,%zmm7
    2238:	vmovaps %zmm5,%zmm8
    223e:	vmovaps %zmm5,%zmm9
    2244:	vmovaps %zmm5,%zmm10
    224a:	jmp    1b7c <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x24c>
    224f:	vxorps %xmm5,%xmm5,%xmm5
    2253:	vmovaps %zmm5,%zmm6
    2259:	vmovaps %zmm5,%zmm7
    225f:	vmovaps %zmm5,%zmm8
    2265:	vmovaps %zmm5,%zmm9
    226b:	vmovaps %zmm5,%zmm10
    2271:	vmovaps %zmm5,%zmm11
    2277:	vmovaps %zmm5,%zmm12
    227d:	vmovaps %zmm5,%zmm13
    2283:	vmovaps %zmm5,%zmm14
    2289:	vmovaps %zmm5,%zmm15
    228f:	vmovaps %zmm5,%zmm16
    2295:	vmovaps %zmm5,%zmm17
    229b:	vmovaps %zmm5,%zmm18
    22a1:	vmovaps %zmm5,%zmm19
    22a7:	vmovaps %zmm5,%zmm20
    22ad:	vmovaps %zmm5,%zmm21
    22b3:	vmovaps %zmm5,%zmm22
    22b9:	vmovaps %zmm5,%zmm23
    22bf:	vmovaps %zmm5,%zmm24
    22c5:	vmovaps %zmm5,%zmm25
    22cb:	vmovaps %zmm5,%zmm26
    22d1:	vmovaps %zmm5,%zmm27
    22d7:	vmovaps %zmm5,%zmm28
    22dd:	jmp    1da1 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x471>
    22e2:	vxorps %xmm7,%xmm7,%xmm7
    22e6:	vmovaps %zmm7,%zmm8
    22ec:	vmovaps %zmm7,%zmm9
    22f2:	vmovaps %zmm7,%zmm10
    22f8:	vmovaps %zmm7,%zmm11
    22fe:	vmovaps %zmm7,%zmm12
    2304:	vmovaps %zmm7,%zmm13
    230a:	vmovaps %zmm7,%zmm14
    2310:	vmovaps %zmm7,%zmm15
    2316:	vmovaps %zmm7,%zmm16
    231c:	vmovaps %zmm7,%zmm17
    2322:	vmovaps %zmm7,%zmm18
    2328:	jmp    1fa6 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x676>
    232d:	vxorps %xmm8,%xmm8,%xmm8
    2332:	vmovaps %zmm8,%zmm9
    2338:	vmovaps %zmm8,%zmm10
    233e:	vmovaps %zmm8,%zmm11
    2344:	vmovaps %zmm8,%zmm12
    234a:	vmovaps %zmm8,%zmm13
    2350:	vmovaps %zmm8,%zmm14
    2356:	vmovaps %zmm8,%zmm15
    235c:	vmovaps %zmm8,%zmm16
    2362:	vmovaps %zmm8,%zmm17
    2368:	vmovaps %zmm8,%zmm18
    236e:	vmovaps %zmm8,%zmm19
    2374:	vmovaps %zmm8,%zmm20
    237a:	vmovaps %zmm8,%zmm21
    2380:	vmovaps %zmm8,%zmm22
    2386:	vmovaps %zmm8,%zmm23
    238c:	vmovaps %zmm8,%zmm24
    2392:	vmovaps %zmm8,%zmm25
    2398:	jmp    216e <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]+0x83e>
    239d:	nopl   (%rax)

00000000000023a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)>:
    23a0:	push   %rbp
    23a1:	mov    %rsi,%r11
    23a4:	mov    %rsp,%rbp
    23a7:	push   %r15
    23a9:	mov    %rdi,%r15
    23ac:	mov    %rdx,%rdi
    23af:	push   %r14
    23b1:	push   %r13
    23b3:	push   %r12
    23b5:	mov    %rcx,%r12
    23b8:	push   %rbx
    23b9:	and    $0xffffffffffffffe0,%rsp
    23bd:	add    $0xffffffffffffff80,%rsp
    23c1:	mov    0xa0(%r15),%rbx
    23c8:	mov    %r11,0xaf008(%rcx)
    23cf:	mov    %rdx,0x78(%rsp)
    23d4:	mov    %rbx,%rax
    23d7:	lea    0x1e(%rbx),%rdx
    23db:	mov    %rdi,0xaf010(%rcx)
    23e2:	add    $0xf,%rax
    23e6:	cmovns %rax,%rdx
    23ea:	mov    %rdx,%rsi
    23ed:	sar    $0x4,%rsi
    23f1:	mov    %rsi,0x38(%rsp)
    23f6:	test   $0xf,%bl
    23f9:	je     24a4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x104>
    23ff:	test   %rbx,%rbx
    2402:	mov    $0x3000,%edx
    2407:	mov    %r11,0x70(%rsp)
    240c:	cmovns %rbx,%rax
    2410:	xor    %esi,%esi
    2412:	sar    $0x4,%rax
    2416:	lea    (%rax,%rax,2),%r14
    241a:	mov    %r14,%rax
    241d:	shl    $0xa,%rax
    2421:	lea    0x30000(%rcx,%rax,4),%rdi
    2429:	call   242e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8e>
    242e:	mov    %r14,%rsi
    2431:	xor    %eax,%eax
    2433:	shl    $0x8,%rsi
    2437:	lea    0x89800(%r12,%rsi,4),%rdx
    243f:	lea    0x8(%rdx),%rdi
    2443:	movq   $0x0,(%rdx)
    244a:	movq   $0x0,0xbf8(%rdx)
    2455:	and    $0xfffffffffffffff8,%rdi
    2459:	sub    %rdi,%rdx
    245c:	mov    %rdx,%rcx
    245f:	lea    0x8f800(%r12,%rsi,4),%rdx
    2467:	add    $0xc00,%ecx
    246d:	shr    $0x3,%ecx
    2470:	rep stos %rax,%es:(%rdi)
    2473:	lea    0x8(%rdx),%rdi
    2477:	movq   $0x0,(%rdx)
    247e:	movq   $0x0,0xbf8(%rdx)
    2489:	and    $0xfffffffffffffff8,%rdi
    248d:	sub    %rdi,%rdx
    2490:	mov    %rdx,%rcx
    2493:	add    $0xc00,%ecx
    2499:	shr    $0x3,%ecx
    249c:	rep stos %rax,%es:(%rdi)
    249f:	mov    0x70(%rsp),%r11
    24a4:	mov    0x78(%rsp),%r14
    24a9:	vmovq  0x60(%r15),%xmm3
    24af:	vmovq  0x10(%r15),%xmm1
    24b5:	sub    %r11,%r14
    24b8:	lea    0xf(%r14),%r10
    24bc:	mov    %r10,%rdx
    24bf:	sar    $0x3f,%rdx
    24c3:	shr    $0x3c,%rdx
    24c7:	lea    (%r10,%rdx,1),%rax
    24cb:	and    $0xf,%eax
    24ce:	sub    %rdx,%rax
    24d1:	sub    %rax,%r10
    24d4:	test   %r10,%r10
    24d7:	jle    2771 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3d1>
    24dd:	mov    %rbx,%rcx
    24e0:	lea    -0x1(%rbx),%rdx
    24e4:	mov    %r11,0x40(%rsp)
    24e9:	mov    %r11,%r8
    24ec:	shr    $0x4,%rcx
    24f0:	mov    %rdx,0x68(%rsp)
    24f5:	xor    %esi,%esi
    24f7:	vmovq  %r15,%xmm5
    24fc:	mov    %rcx,%rax
    24ff:	mov    %rcx,0x28(%rsp)
    2504:	shl    $0x6,%rax
    2508:	mov    %r14,0x30(%rsp)
    250d:	mov    %rdx,%r14
    2510:	mov    %rax,0x58(%rsp)
    2515:	mov    %rbx,%rax
    2518:	and    $0xfffffffffffffff0,%rax
    251c:	mov    %r11,0x18(%rsp)
    2521:	vmovq  %xmm1,%r11
    2526:	vmovdqa %xmm3,%xmm1
    252a:	mov    %rax,0x60(%rsp)
    252f:	mov    %rbx,%rax
    2532:	shl    $0x6,%rax
    2536:	lea    (%r12,%rax,1),%rdi
    253a:	mov    %rax,0x20(%rsp)
    253f:	vmovq  %rdi,%xmm7
    2544:	mov    %rbx,%rdi
    2547:	and    $0xf,%edi
    254a:	mov    %rdi,0x50(%rsp)
    254f:	sub    $0x1,%rdi
    2553:	mov    %rdi,0x48(%rsp)
    2558:	nopl   0x0(%rax,%rax,1)
    2560:	mov    %rsi,%rdi
    2563:	mov    %rsi,%r9
    2566:	sar    $0x4,%rdi
    256a:	and    $0xf,%r9d
    256e:	imul   %rbx,%rdi
    2572:	mov    %rdi,%rdx
    2575:	shl    $0x4,%rdx
    2579:	add    %r9,%rdx
    257c:	shl    $0x2,%rdx
    2580:	cmp    %r8,0x78(%rsp)
    2585:	jle    28b8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x518>
    258b:	vmovq  %xmm1,%r13
    2590:	imul   %r8,%r13
    2594:	test   %rbx,%rbx
    2597:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2599:	cmp    $0x6,%r14
    259d:	jbe    2e48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xaa8>
    25a3:	lea    (%r14,%rdi,1),%r15
    25a7:	lea    0x0(,%r13,4),%rcx
    25af:	add    %r12,%rdx
    25b2:	shl    $0x4,%r15
    25b6:	lea    (%r11,%rcx,1),%rax
    25ba:	lea    0x1(%r9,%r15,1),%r15
    25bf:	mov    %rax,0x70(%rsp)
    25c4:	lea    (%r12,%r15,4),%r15
    25c8:	cmp    %r15,%rax
    25cb:	jae    2ba0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x800>
    25d1:	lea    (%rbx,%r13,1),%r15
    25d5:	lea    (%r11,%r15,4),%rax
    25d9:	cmp    %rax,%rdx
    25dc:	jae    2ba0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x800>
    25e2:	add    %r11,%rcx
    25e5:	lea    (%r11,%r15,4),%rax
    25e9:	nopl   0x0(%rax)
    25f0:	vmovss (%rcx),%xmm0
    25f4:	add    $0x4,%rcx
    25f8:	add    $0x40,%rdx
    25fc:	vmovss %xmm0,-0x40(%rdx)
    2601:	cmp    %rax,%rcx
    2604:	jne    25f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x250>
    2606:	add    $0x1,%rsi
    260a:	add    $0x1,%r8
    260e:	cmp    %r10,%rsi
    2611:	jne    2560 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x1c0>
    2617:	mov    0x20(%rsp),%rax
    261c:	mov    0x68(%rsp),%rdx
    2621:	xor    %r8d,%r8d
    2624:	lea    0x18000(%r12),%rsi
    262c:	vmovq  %rsi,%xmm8
    2631:	mov    0x60(%rsp),%rsi
    2636:	mov    0x28(%rsp),%rcx
    263b:	vmovdqa %xmm1,%xmm3
    263f:	shl    $0x4,%rdx
    2643:	lea    0x18000(%r12,%rax,1),%rax
    264b:	mov    0x40(%rsp),%r9
    2650:	vmovq  %r11,%xmm1
    2655:	vmovq  %rax,%xmm6
    265a:	mov    0x18(%rsp),%r11
    265f:	shl    $0xa,%rcx
    2663:	lea    0x6001(%rdx),%rax
    266a:	mov    %rax,0x58(%rsp)
    266f:	mov    %rbx,%rax
    2672:	vmovq  %xmm5,%r15
    2677:	sub    %rsi,%rax
    267a:	mov    %rcx,0x50(%rsp)
    267f:	vmovq  0x68(%r15),%xmm7
    2685:	mov    %rax,0x48(%rsp)
    268a:	sub    $0x1,%rax
    268e:	mov    0x18(%r15),%r15
    2692:	mov    %rax,0x40(%rsp)
    2697:	mov    %r11,0x28(%rsp)
    269c:	nopl   0x0(%rax)
    26a0:	mov    %r8,%r11
    26a3:	mov    %r8,%r14
    26a6:	sar    $0x4,%r11
    26aa:	and    $0xf,%r14d
    26ae:	imul   %rbx,%r11
    26b2:	mov    %r11,%rdi
    26b5:	shl    $0x4,%rdi
    26b9:	add    %r14,%rdi
    26bc:	lea    0x0(,%rdi,4),%rsi
    26c4:	cmp    %r9,0x78(%rsp)
    26c9:	jle    2870 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4d0>
    26cf:	vmovq  %xmm7,%r13
    26d4:	imul   %r9,%r13
    26d8:	test   %rbx,%rbx
    26db:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    26dd:	cmpq   $0x6,0x68(%rsp)
    26e3:	jbe    2e5c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xabc>
    26e9:	lea    0x18000(%r12,%rdi,4),%rax
    26f1:	lea    0x0(,%r13,4),%rcx
    26f9:	mov    %rax,0x70(%rsp)
    26fe:	mov    0x58(%rsp),%rax
    2703:	lea    (%r15,%rcx,1),%rdx
    2707:	add    %rax,%rdi
    270a:	lea    (%r12,%rdi,4),%rdi
    270e:	cmp    %rdi,%rdx
    2711:	jae    28f5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x555>
    2717:	lea    (%rbx,%r13,1),%rdi
    271b:	lea    (%r15,%rdi,4),%rax
    271f:	cmp    %rax,0x70(%rsp)
    2724:	jae    28f5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x555>
    272a:	add    %r15,%rcx
    272d:	lea    0x18000(%r12,%rsi,1),%rax
    2735:	lea    (%r15,%rdi,4),%rdx
    2739:	nopl   0x0(%rax)
    2740:	vmovss (%rcx),%xmm0
    2744:	add    $0x4,%rcx
    2748:	add    $0x40,%rax
    274c:	vmovss %xmm0,-0x40(%rax)
    2751:	cmp    %rcx,%rdx
    2754:	jne    2740 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3a0>
    2756:	add    $0x1,%r8
    275a:	add    $0x1,%r9
    275e:	cmp    %r10,%r8
    2761:	jne    26a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x300>
    2767:	mov    0x30(%rsp),%r14
    276c:	mov    0x28(%rsp),%r11
    2771:	lea    0x30000(%r12),%r10
    2779:	test   %r14,%r14
    277c:	jle    27f1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x451>
    277e:	test   %rbx,%rbx
    2781:	jle    27f1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x451>
    2783:	vmovq  %xmm3,%rax
    2788:	xor    %r8d,%r8d
    278b:	imul   %rax,%r11
    278f:	lea    0x0(,%rax,4),%r13
    2797:	vmovq  %xmm1,%rax
    279c:	lea    (%rax,%r11,4),%r9
    27a0:	mov    %r8,%rdi
    27a3:	mov    %r9,%rsi
    27a6:	xor    %edx,%edx
    27a8:	shl    $0x4,%rdi
    27ac:	nopl   0x0(%rax)
    27b0:	mov    %rdx,%rax
    27b3:	mov    %rdx,%rcx
    27b6:	vmovups (%rsi),%ymm2
    27ba:	add    $0x8,%rdx
    27be:	sar    $0x4,%rax
    27c2:	and    $0xf,%ecx
    27c5:	add    $0x20,%rsi
    27c9:	lea    (%rax,%rax,2),%rax
    27cd:	add    %rdi,%rcx
    27d0:	shl    $0xa,%rax
    27d4:	add    %rcx,%rax
    27d7:	vmovups %ymm2,(%r10,%rax,4)
    27dd:	cmp    %rdx,%rbx
    27e0:	jg     27b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x410>
    27e2:	add    $0x1,%r8
    27e6:	add    %r13,%r9
    27e9:	cmp    %r14,%r8
    27ec:	jne    27a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x400>
    27ee:	vzeroupper
    27f1:	movabs $0x2aaaaaaaaaaaaaab,%rax
    27fb:	lea    0x5(%r14),%rcx
    27ff:	imul   %rcx
    2802:	mov    0x38(%rsp),%rax
    2807:	sar    $0x3f,%rcx
    280b:	sub    %rcx,%rdx
    280e:	imul   %rax,%rdx
    2812:	lea    (%rdx,%rdx,2),%rbx
    2816:	mov    %rbx,%rax
    2819:	shl    $0x5,%rax
    281d:	test   %rdx,%rdx
    2820:	jle    2e6d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xacd>
    2826:	shl    $0x7,%rbx
    282a:	test   %rax,%rax
    282d:	mov    $0x4,%eax
    2832:	cmovle %rax,%rbx
    2836:	lea    0x48000(%r12),%rdi
    283e:	xor    %esi,%esi
    2840:	mov    %rbx,%rdx
    2843:	call   2848 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    2848:	lea    -0x28(%rbp),%rsp
    284c:	mov    %rbx,%rdx
    284f:	xor    %esi,%esi
    2851:	pop    %rbx
    2852:	lea    0x62000(%r12),%rdi
    285a:	pop    %r12
    285c:	pop    %r13
    285e:	pop    %r14
    2860:	pop    %r15
    2862:	pop    %rbp
    2863:	jmp    2868 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4c8>
    2868:	nopl   0x0(%rax,%rax,1)
    2870:	vmovq  %xmm6,%rdi
    2875:	lea    0x18000(%r12,%rsi,1),%rax
    287d:	add    %rdi,%rsi
    2880:	test   %rbx,%rbx
    2883:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2889:	nopl   0x0(%rax)
    2890:	movl   $0x0,(%rax)
    2896:	add    $0x40,%rax
    289a:	cmp    %rsi,%rax
    289d:	jne    2890 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4f0>
    289f:	add    $0x1,%r8
    28a3:	add    $0x1,%r9
    28a7:	cmp    %r10,%r8
    28aa:	jne    26a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x300>
    28b0:	jmp    2767 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3c7>
    28b5:	nopl   (%rax)
    28b8:	vmovq  %xmm7,%rdi
    28bd:	lea    (%r12,%rdx,1),%rax
    28c1:	add    %rdi,%rdx
    28c4:	test   %rbx,%rbx
    28c7:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    28cd:	nopl   (%rax)
    28d0:	movl   $0x0,(%rax)
    28d6:	add    $0x40,%rax
    28da:	cmp    %rdx,%rax
    28dd:	jne    28d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x530>
    28df:	add    $0x1,%rsi
    28e3:	add    $0x1,%r8
    28e7:	cmp    %r10,%rsi
    28ea:	jne    2560 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x1c0>
    28f0:	jmp    2617 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x277>
    28f5:	cmpq   $0xe,0x68(%rsp)
    28fb:	jbe    2e7c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xadc>
    2901:	mov    0x70(%rsp),%rax
    2906:	mov    0x50(%rsp),%rdi
    290b:	lea    (%rax,%rdi,1),%rcx
    290f:	nop
    2910:	vmovss 0x18(%rdx),%xmm14
    2915:	vmovss 0x14(%rdx),%xmm15
    291a:	add    $0x400,%rax
    2920:	add    $0x40,%rdx
    2924:	vmovss -0x30(%rdx),%xmm16
    292b:	vmovss -0x34(%rdx),%xmm18
    2932:	vmovss -0x38(%rdx),%xmm19
    2939:	vmovss -0x3c(%rdx),%xmm20
    2940:	vmovss -0x40(%rdx),%xmm17
    2947:	vmovss -0x4(%rdx),%xmm0
    294c:	vmovss -0x8(%rdx),%xmm2
    2951:	vmovss -0xc(%rdx),%xmm4
    2956:	vmovss -0x10(%rdx),%xmm5
    295b:	vmovss -0x14(%rdx),%xmm9
    2960:	vmovss -0x18(%rdx),%xmm10
    2965:	vmovss -0x1c(%rdx),%xmm11
    296a:	vmovss -0x20(%rdx),%xmm12
    296f:	vmovss -0x24(%rdx),%xmm13
    2974:	vmovss %xmm17,-0x400(%rax)
    297e:	vmovss %xmm20,-0x3c0(%rax)
    2988:	vmovss %xmm19,-0x380(%rax)
    2992:	vmovss %xmm18,-0x340(%rax)
    299c:	vmovss %xmm16,-0x300(%rax)
    29a6:	vmovss %xmm15,-0x2c0(%rax)
    29ae:	vmovss %xmm14,-0x280(%rax)
    29b6:	vmovss %xmm13,-0x240(%rax)
    29be:	vmovss %xmm12,-0x200(%rax)
    29c6:	vmovss %xmm11,-0x1c0(%rax)
    29ce:	vmovss %xmm10,-0x180(%rax)
    29d6:	vmovss %xmm9,-0x140(%rax)
    29de:	vmovss %xmm5,-0x100(%rax)
    29e6:	vmovss %xmm4,-0xc0(%rax)
    29ee:	vmovss %xmm2,-0x80(%rax)
    29f3:	vmovss %xmm0,-0x40(%rax)
    29f8:	cmp    %rcx,%rax
    29fb:	jne    2910 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x570>
    2a01:	mov    0x60(%rsp),%rdi
    2a06:	cmp    %rdi,%rbx
    2a09:	je     2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2a0f:	cmpq   $0x6,0x40(%rsp)
    2a15:	mov    0x48(%rsp),%rax
    2a1a:	mov    %rdi,%rcx
    2a1d:	jbe    2ab3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x713>
    2a23:	mov    %rdi,%rdx
    2a26:	lea    (%rcx,%r13,1),%rdi
    2a2a:	lea    0x600(%rcx,%r11,1),%rcx
    2a32:	lea    (%r15,%rdi,4),%rdi
    2a36:	shl    $0x4,%rcx
    2a3a:	vmovss 0x1c(%rdi),%xmm0
    2a3f:	vmovss 0x18(%rdi),%xmm4
    2a44:	add    %r14,%rcx
    2a47:	vmovss 0x14(%rdi),%xmm5
    2a4c:	vmovss 0x10(%rdi),%xmm9
    2a51:	lea    (%r12,%rcx,4),%rcx
    2a55:	vmovss 0xc(%rdi),%xmm10
    2a5a:	vmovss 0x8(%rdi),%xmm11
    2a5f:	vmovss 0x4(%rdi),%xmm12
    2a64:	vmovss (%rdi),%xmm13
    2a68:	vmovss %xmm9,0x100(%rcx)
    2a70:	vmovss %xmm11,0x80(%rcx)
    2a78:	vmovss %xmm13,(%rcx)
    2a7c:	vmovss %xmm12,0x40(%rcx)
    2a81:	vmovss %xmm10,0xc0(%rcx)
    2a89:	vmovss %xmm5,0x140(%rcx)
    2a91:	vmovss %xmm4,0x180(%rcx)
    2a99:	vmovss %xmm0,0x1c0(%rcx)
    2aa1:	mov    %rax,%rcx
    2aa4:	and    $0xfffffffffffffff8,%rcx
    2aa8:	add    %rdx,%rcx
    2aab:	test   $0x7,%al
    2aad:	je     2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2ab3:	lea    (%rcx,%r13,1),%rax
    2ab7:	mov    %rcx,%rdx
    2aba:	vmovss (%r15,%rax,4),%xmm0
    2ac0:	vmovq  %xmm8,%rax
    2ac5:	shl    $0x6,%rdx
    2ac9:	add    %rsi,%rax
    2acc:	add    %rdx,%rax
    2acf:	lea    0x1(%rcx),%rdx
    2ad3:	vmovss %xmm0,(%rax)
    2ad7:	cmp    %rdx,%rbx
    2ada:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2ae0:	add    %r13,%rdx
    2ae3:	vmovss (%r15,%rdx,4),%xmm0
    2ae9:	lea    0x2(%rcx),%rdx
    2aed:	vmovss %xmm0,0x40(%rax)
    2af2:	cmp    %rdx,%rbx
    2af5:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2afb:	add    %r13,%rdx
    2afe:	vmovss (%r15,%rdx,4),%xmm0
    2b04:	lea    0x3(%rcx),%rdx
    2b08:	vmovss %xmm0,0x80(%rax)
    2b10:	cmp    %rdx,%rbx
    2b13:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2b19:	add    %r13,%rdx
    2b1c:	vmovss (%r15,%rdx,4),%xmm0
    2b22:	lea    0x4(%rcx),%rdx
    2b26:	vmovss %xmm0,0xc0(%rax)
    2b2e:	cmp    %rdx,%rbx
    2b31:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2b37:	add    %r13,%rdx
    2b3a:	vmovss (%r15,%rdx,4),%xmm0
    2b40:	lea    0x5(%rcx),%rdx
    2b44:	vmovss %xmm0,0x100(%rax)
    2b4c:	cmp    %rdx,%rbx
    2b4f:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2b55:	add    %r13,%rdx
    2b58:	add    $0x6,%rcx
    2b5c:	vmovss (%r15,%rdx,4),%xmm0
    2b62:	vmovss %xmm0,0x140(%rax)
    2b6a:	cmp    %rcx,%rbx
    2b6d:	jle    2756 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3b6>
    2b73:	add    %r13,%rcx
    2b76:	add    $0x1,%r8
    2b7a:	add    $0x1,%r9
    2b7e:	vmovss (%r15,%rcx,4),%xmm0
    2b84:	vmovss %xmm0,0x180(%rax)
    2b8c:	cmp    %r10,%r8
    2b8f:	jne    26a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x300>
    2b95:	jmp    2767 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3c7>
    2b9a:	nopw   0x0(%rax,%rax,1)
    2ba0:	cmp    $0xe,%r14
    2ba4:	jbe    2e88 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xae8>
    2baa:	mov    0x70(%rsp),%rax
    2baf:	mov    0x58(%rsp),%r15
    2bb4:	mov    %rdx,%rcx
    2bb7:	add    %rax,%r15
    2bba:	nopw   0x0(%rax,%rax,1)
    2bc0:	vmovss 0x18(%rax),%xmm12
    2bc5:	vmovss 0x14(%rax),%xmm13
    2bca:	add    $0x40,%rax
    2bce:	add    $0x400,%rcx
    2bd5:	vmovss -0x30(%rax),%xmm14
    2bda:	vmovss -0x34(%rax),%xmm15
    2bdf:	vmovss -0x38(%rax),%xmm17
    2be6:	vmovss -0x3c(%rax),%xmm18
    2bed:	vmovss -0x40(%rax),%xmm16
    2bf4:	vmovss -0x4(%rax),%xmm0
    2bf9:	vmovss -0x8(%rax),%xmm2
    2bfe:	vmovss -0xc(%rax),%xmm3
    2c03:	vmovss -0x10(%rax),%xmm4
    2c08:	vmovss -0x14(%rax),%xmm6
    2c0d:	vmovss -0x18(%rax),%xmm8
    2c12:	vmovss -0x1c(%rax),%xmm9
    2c17:	vmovss -0x20(%rax),%xmm10
    2c1c:	vmovss -0x24(%rax),%xmm11
    2c21:	vmovss %xmm16,-0x400(%rcx)
    2c2b:	vmovss %xmm18,-0x3c0(%rcx)
    2c35:	vmovss %xmm17,-0x380(%rcx)
    2c3f:	vmovss %xmm15,-0x340(%rcx)
    2c47:	vmovss %xmm14,-0x300(%rcx)
    2c4f:	vmovss %xmm13,-0x2c0(%rcx)
    2c57:	vmovss %xmm12,-0x280(%rcx)
    2c5f:	vmovss %xmm11,-0x240(%rcx)
    2c67:	vmovss %xmm10,-0x200(%rcx)
    2c6f:	vmovss %xmm9,-0x1c0(%rcx)
    2c77:	vmovss %xmm8,-0x180(%rcx)
    2c7f:	vmovss %xmm6,-0x140(%rcx)
    2c87:	vmovss %xmm4,-0x100(%rcx)
    2c8f:	vmovss %xmm3,-0xc0(%rcx)
    2c97:	vmovss %xmm2,-0x80(%rcx)
    2c9c:	vmovss %xmm0,-0x40(%rcx)
    2ca1:	cmp    %r15,%rax
    2ca4:	jne    2bc0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x820>
    2caa:	mov    0x60(%rsp),%rax
    2caf:	cmp    %rax,%rbx
    2cb2:	je     2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2cb8:	cmpq   $0x6,0x48(%rsp)
    2cbe:	mov    0x50(%rsp),%rcx
    2cc3:	jbe    2d64 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x9c4>
    2cc9:	mov    %rax,0x70(%rsp)
    2cce:	lea    (%rax,%r13,1),%r15
    2cd2:	add    %rdi,%rax
    2cd5:	mov    0x70(%rsp),%rdi
    2cda:	lea    (%r11,%r15,4),%r15
    2cde:	shl    $0x4,%rax
    2ce2:	vmovss (%r15),%xmm11
    2ce7:	vmovss 0x1c(%r15),%xmm0
    2ced:	add    %r9,%rax
    2cf0:	vmovss 0x18(%r15),%xmm2
    2cf6:	vmovss 0x14(%r15),%xmm4
    2cfc:	lea    (%r12,%rax,4),%rax
    2d00:	vmovss 0x10(%r15),%xmm6
    2d06:	vmovss 0xc(%r15),%xmm8
    2d0c:	vmovss 0x8(%r15),%xmm10
    2d12:	vmovss 0x4(%r15),%xmm9
    2d18:	vmovss %xmm11,(%rax)
    2d1c:	vmovss %xmm8,0xc0(%rax)
    2d24:	vmovss %xmm9,0x40(%rax)
    2d29:	vmovss %xmm10,0x80(%rax)
    2d31:	vmovss %xmm6,0x100(%rax)
    2d39:	vmovss %xmm4,0x140(%rax)
    2d41:	vmovss %xmm2,0x180(%rax)
    2d49:	vmovss %xmm0,0x1c0(%rax)
    2d51:	mov    %rcx,%rax
    2d54:	and    $0xfffffffffffffff8,%rax
    2d58:	add    %rdi,%rax
    2d5b:	and    $0x7,%ecx
    2d5e:	je     2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2d64:	lea    (%rax,%r13,1),%rcx
    2d68:	vmovss (%r11,%rcx,4),%xmm0
    2d6e:	mov    %rax,%rcx
    2d71:	shl    $0x6,%rcx
    2d75:	add    %rcx,%rdx
    2d78:	lea    0x1(%rax),%rcx
    2d7c:	vmovss %xmm0,(%rdx)
    2d80:	cmp    %rcx,%rbx
    2d83:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2d89:	add    %r13,%rcx
    2d8c:	vmovss (%r11,%rcx,4),%xmm0
    2d92:	lea    0x2(%rax),%rcx
    2d96:	vmovss %xmm0,0x40(%rdx)
    2d9b:	cmp    %rcx,%rbx
    2d9e:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2da4:	add    %r13,%rcx
    2da7:	vmovss (%r11,%rcx,4),%xmm0
    2dad:	lea    0x3(%rax),%rcx
    2db1:	vmovss %xmm0,0x80(%rdx)
    2db9:	cmp    %rcx,%rbx
    2dbc:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2dc2:	add    %r13,%rcx
    2dc5:	vmovss (%r11,%rcx,4),%xmm0
    2dcb:	lea    0x4(%rax),%rcx
    2dcf:	vmovss %xmm0,0xc0(%rdx)
    2dd7:	cmp    %rcx,%rbx
    2dda:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2de0:	add    %r13,%rcx
    2de3:	vmovss (%r11,%rcx,4),%xmm0
    2de9:	lea    0x5(%rax),%rcx
    2ded:	vmovss %xmm0,0x100(%rdx)
    2df5:	cmp    %rcx,%rbx
    2df8:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2dfe:	add    %r13,%rcx
    2e01:	add    $0x6,%rax
    2e05:	vmovss (%r11,%rcx,4),%xmm0
    2e0b:	vmovss %xmm0,0x140(%rdx)
    2e13:	cmp    %rax,%rbx
    2e16:	jle    2606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x266>
    2e1c:	add    %r13,%rax
    2e1f:	add    $0x1,%rsi
    2e23:	add    $0x1,%r8
    2e27:	vmovss (%r11,%rax,4),%xmm0
    2e2d:	vmovss %xmm0,0x180(%rdx)
    2e35:	cmp    %r10,%rsi
    2e38:	jne    2560 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x1c0>
    2e3e:	jmp    2617 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x277>
    2e43:	nopl   0x0(%rax,%rax,1)
    2e48:	add    %r12,%rdx
    2e4b:	lea    0x0(,%r13,4),%rcx
    2e53:	lea    (%rbx,%r13,1),%r15
    2e57:	jmp    25e2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x242>
    2e5c:	lea    0x0(,%r13,4),%rcx
    2e64:	lea    (%rbx,%r13,1),%rdi
    2e68:	jmp    272a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x38a>
    2e6d:	lea    -0x28(%rbp),%rsp
    2e71:	pop    %rbx
    2e72:	pop    %r12
    2e74:	pop    %r13
    2e76:	pop    %r14
    2e78:	pop    %r15
    2e7a:	pop    %rbp
    2e7b:	ret
    2e7c:	mov    %rbx,%rax
    2e7f:	xor    %ecx,%ecx
    2e81:	xor    %edx,%edx
    2e83:	jmp    2a26 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x686>
    2e88:	movq   $0x0,0x70(%rsp)
    2e91:	mov    %rbx,%rcx
    2e94:	xor    %eax,%eax
    2e96:	jmp    2cce <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x92e>
    2e9b:	nopl   0x0(%rax,%rax,1)

0000000000002ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)>:
    2ea0:	push   %rbp
    2ea1:	mov    %rsp,%rbp
    2ea4:	push   %r15
    2ea6:	push   %r14
    2ea8:	mov    %rsi,%r14
    2eab:	mov    %rdx,%rsi
    2eae:	push   %r13
    2eb0:	mov    %rdi,%r13
    2eb3:	push   %r12
    2eb5:	mov    %rcx,%r12
    2eb8:	push   %rbx
    2eb9:	and    $0xffffffffffffffc0,%rsp
    2ebd:	add    $0xffffffffffffff80,%rsp
    2ec1:	mov    0xa0(%rdi),%rbx
    2ec8:	mov    %r14,0xaf008(%rcx)
    2ecf:	mov    %rdx,0x78(%rsp)
    2ed4:	mov    %rbx,%rax
    2ed7:	lea    0x1e(%rbx),%rdx
    2edb:	mov    %rsi,0xaf010(%rcx)
    2ee2:	add    $0xf,%rax
    2ee6:	cmovns %rax,%rdx
    2eea:	mov    %rdx,%rdi
    2eed:	sar    $0x4,%rdi
    2ef1:	mov    %rdi,0x58(%rsp)
    2ef6:	test   $0xf,%bl
    2ef9:	je     2f9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xfa>
    2eff:	test   %rbx,%rbx
    2f02:	mov    $0x3000,%edx
    2f07:	cmovns %rbx,%rax
    2f0b:	xor    %esi,%esi
    2f0d:	sar    $0x4,%rax
    2f11:	lea    (%rax,%rax,2),%r15
    2f15:	mov    %r15,%rax
    2f18:	shl    $0xa,%rax
    2f1c:	lea    0x30000(%rcx,%rax,4),%rdi
    2f24:	call   2f29 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x89>
    2f29:	mov    %r15,%rsi
    2f2c:	xor    %eax,%eax
    2f2e:	shl    $0x8,%rsi
    2f32:	lea    0x89800(%r12,%rsi,4),%rdx
    2f3a:	lea    0x8(%rdx),%rdi
    2f3e:	mov    %rdx,%rcx
    2f41:	movq   $0x0,(%rdx)
    2f48:	movq   $0x0,0xbf8(%rdx)
    2f53:	and    $0xfffffffffffffff8,%rdi
    2f57:	lea    0x8f800(%r12,%rsi,4),%rdx
    2f5f:	sub    %rdi,%rcx
    2f62:	add    $0xc00,%ecx
    2f68:	shr    $0x3,%ecx
    2f6b:	rep stos %rax,%es:(%rdi)
    2f6e:	lea    0x8(%rdx),%rdi
    2f72:	mov    %rdx,%rcx
    2f75:	movq   $0x0,(%rdx)
    2f7c:	movq   $0x0,0xbf8(%rdx)
    2f87:	and    $0xfffffffffffffff8,%rdi
    2f8b:	sub    %rdi,%rcx
    2f8e:	add    $0xc00,%ecx
    2f94:	shr    $0x3,%ecx
    2f97:	rep stos %rax,%es:(%rdi)
    2f9a:	mov    0x78(%rsp),%r10
    2f9f:	vmovq  0x60(%r13),%xmm2
    2fa5:	vmovq  0x10(%r13),%xmm4
    2fab:	sub    %r14,%r10
    2fae:	lea    0xf(%r10),%r11
    2fb2:	mov    %r11,%rdx
    2fb5:	sar    $0x3f,%rdx
    2fb9:	shr    $0x3c,%rdx
    2fbd:	lea    (%r11,%rdx,1),%rax
    2fc1:	and    $0xf,%eax
    2fc4:	sub    %rdx,%rax
    2fc7:	sub    %rax,%r11
    2fca:	test   %r11,%r11
    2fcd:	jle    3b44 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xca4>
    2fd3:	mov    %rbx,%rcx
    2fd6:	lea    -0x1(%rbx),%rax
    2fda:	mov    %rbx,%rdx
    2fdd:	mov    %r10,0x50(%rsp)
    2fe2:	shr    $0x5,%rcx
    2fe6:	mov    %rax,0x68(%rsp)
    2feb:	shl    $0x6,%rdx
    2fef:	mov    %rbx,%r15
    2ff2:	mov    %rcx,%rax
    2ff5:	mov    %rcx,0x48(%rsp)
    2ffa:	vmovq  %r13,%xmm8
    2fff:	xor    %esi,%esi
    3001:	shl    $0x6,%rax
    3005:	mov    %r14,0x40(%rsp)
    300a:	and    $0xffffffffffffffe0,%r15
    300e:	mov    %r14,%r9
    3011:	mov    %rax,0x60(%rsp)
    3016:	lea    (%r12,%rdx,1),%rax
    301a:	vmovdqa %xmm2,%xmm6
    301e:	vmovq  %xmm4,%r13
    3023:	mov    %rdx,0x38(%rsp)
    3028:	vmovq  %rax,%xmm1
    302d:	mov    %r14,0x30(%rsp)
    3032:	vmovdqa %xmm1,%xmm7
    3036:	cs nopw 0x0(%rax,%rax,1)
    3040:	mov    %rsi,%rdx
    3043:	mov    %rsi,%r10
    3046:	sar    $0x4,%rdx
    304a:	and    $0xf,%r10d
    304e:	imul   %rbx,%rdx
    3052:	mov    %rdx,%rax
    3055:	shl    $0x4,%rax
    3059:	add    %r10,%rax
    305c:	shl    $0x2,%rax
    3060:	cmp    %r9,0x78(%rsp)
    3065:	jle    3c40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xda0>
    306b:	vmovq  %xmm6,%rdi
    3070:	imul   %r9,%rdi
    3074:	test   %rbx,%rbx
    3077:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    307d:	cmpq   $0x1e,0x68(%rsp)
    3083:	jbe    3cb6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xe16>
    3089:	mov    0x60(%rsp),%r14
    308e:	lea    0x0(%r13,%rdi,2),%r8
    3093:	lea    (%r12,%rax,1),%rcx
    3097:	add    %r8,%r14
    309a:	nopw   0x0(%rax,%rax,1)
    30a0:	vpmovzxwd (%r8),%zmm1
    30a6:	vmovdqu16 (%r8),%zmm4
    30ac:	add    $0x40,%r8
    30b0:	add    $0x800,%rcx
    30b7:	vpslld $0x10,%zmm1,%zmm1
    30be:	vextracti64x4 $0x1,%zmm4,%ymm0
    30c5:	vextractf32x4 $0x1,%ymm1,%xmm3
    30cc:	vmovss %xmm1,-0x800(%rcx)
    30d4:	vextractps $0x1,%xmm1,-0x7c0(%rcx)
    30de:	vextractps $0x2,%xmm1,-0x780(%rcx)
    30e8:	valignd $0x7,%ymm1,%ymm1,%ymm2
    30ef:	vpmovzxwd %ymm0,%zmm0
    30f5:	vextractps $0x3,%xmm1,-0x740(%rcx)
    30ff:	vpslld $0x10,%zmm0,%zmm0
    3106:	vmovss %xmm0,-0x400(%rcx)
    310e:	vextractps $0x1,%xmm0,-0x3c0(%rcx)
    3118:	vextractps $0x2,%xmm0,-0x380(%rcx)
    3122:	vextractps $0x3,%xmm0,-0x340(%rcx)
    312c:	vmovss %xmm3,-0x700(%rcx)
    3134:	valignd $0x5,%ymm1,%ymm1,%ymm3
    313b:	vmovss %xmm2,-0x640(%rcx)
    3143:	vmovss %xmm3,-0x6c0(%rcx)
    314b:	valignd $0x6,%ymm1,%ymm1,%ymm3
    3152:	vextractf32x8 $0x1,%zmm1,%ymm1
    3159:	vextractps $0x1,%xmm1,-0x5c0(%rcx)
    3163:	vextractf32x4 $0x1,%ymm1,%xmm2
    316a:	vmovss %xmm1,-0x600(%rcx)
    3172:	vextractps $0x2,%xmm1,-0x580(%rcx)
    317c:	vextractps $0x3,%xmm1,-0x540(%rcx)
    3186:	vmovss %xmm3,-0x680(%rcx)
    318e:	vmovss %xmm2,-0x500(%rcx)
    3196:	valignd $0x5,%ymm1,%ymm1,%ymm2
    319d:	vmovss %xmm2,-0x4c0(%rcx)
    31a5:	valignd $0x6,%ymm1,%ymm1,%ymm2
    31ac:	valignd $0x7,%ymm1,%ymm1,%ymm1
    31b3:	vmovss %xmm2,-0x480(%rcx)
    31bb:	vextractf32x4 $0x1,%ymm0,%xmm2
    31c2:	vmovss %xmm1,-0x440(%rcx)
    31ca:	valignd $0x7,%ymm0,%ymm0,%ymm1
    31d1:	vmovss %xmm2,-0x300(%rcx)
    31d9:	valignd $0x5,%ymm0,%ymm0,%ymm2
    31e0:	vmovss %xmm1,-0x240(%rcx)
    31e8:	vmovss %xmm2,-0x2c0(%rcx)
    31f0:	valignd $0x6,%ymm0,%ymm0,%ymm2
    31f7:	vextractf32x8 $0x1,%zmm0,%ymm0
    31fe:	vextractps $0x1,%xmm0,-0x1c0(%rcx)
    3208:	vextractf32x4 $0x1,%ymm0,%xmm1
    320f:	vmovss %xmm0,-0x200(%rcx)
    3217:	vextractps $0x2,%xmm0,-0x180(%rcx)
    3221:	vextractps $0x3,%xmm0,-0x140(%rcx)
    322b:	vmovss %xmm2,-0x280(%rcx)
    3233:	vmovss %xmm1,-0x100(%rcx)
    323b:	valignd $0x5,%ymm0,%ymm0,%ymm1
    3242:	vmovss %xmm1,-0xc0(%rcx)
    324a:	valignd $0x6,%ymm0,%ymm0,%ymm1
    3251:	valignd $0x7,%ymm0,%ymm0,%ymm0
    3258:	vmovss %xmm1,-0x80(%rcx)
    325d:	vmovss %xmm0,-0x40(%rcx)
    3262:	cmp    %r14,%r8
    3265:	jne    30a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x200>
    326b:	cmp    %r15,%rbx
    326e:	je     3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3274:	mov    %r15,0x70(%rsp)
    3279:	mov    %r15,%rcx
    327c:	mov    %r15,%r8
    327f:	mov    %rbx,%r14
    3282:	sub    %r8,%r14
    3285:	lea    -0x1(%r14),%r8
    3289:	cmp    $0xe,%r8
    328d:	jbe    33aa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x50a>
    3293:	mov    0x70(%rsp),%r8
    3298:	add    %r8,%rdx
    329b:	add    %rdi,%r8
    329e:	vmovdqu16 0x0(%r13,%r8,2),%ymm0
    32a6:	shl    $0x4,%rdx
    32aa:	add    %r10,%rdx
    32ad:	vpmovzxwd %xmm0,%ymm3
    32b2:	lea    (%r12,%rdx,4),%r10
    32b6:	vextracti128 $0x1,%ymm0,%xmm0
    32bc:	vpslld $0x10,%ymm3,%ymm3
    32c1:	vpmovzxwd %xmm0,%ymm0
    32c6:	vextractf32x4 $0x1,%ymm3,%xmm1
    32cd:	vmovss %xmm3,(%r12,%rdx,4)
    32d3:	vextractps $0x1,%xmm3,0x40(%r12,%rdx,4)
    32db:	vextractps $0x2,%xmm3,0x80(%r12,%rdx,4)
    32e6:	vextractps $0x3,%xmm3,0xc0(%r12,%rdx,4)
    32f1:	vpslld $0x10,%ymm0,%ymm0
    32f6:	mov    %r14,%rdx
    32f9:	vmovss %xmm0,0x200(%r10)
    3302:	and    $0xfffffffffffffff0,%rdx
    3306:	vextractps $0x1,%xmm0,0x240(%r10)
    3310:	vextractps $0x2,%xmm0,0x280(%r10)
    331a:	vextractps $0x3,%xmm0,0x2c0(%r10)
    3324:	add    %rdx,%rcx
    3327:	and    $0xf,%r14d
    332b:	vmovss %xmm1,0x100(%r10)
    3334:	valignd $0x5,%ymm3,%ymm3,%ymm1
    333b:	vmovss %xmm1,0x140(%r10)
    3344:	valignd $0x6,%ymm3,%ymm3,%ymm1
    334b:	valignd $0x7,%ymm3,%ymm3,%ymm3
    3352:	vmovss %xmm1,0x180(%r10)
    335b:	vextractf32x4 $0x1,%ymm0,%xmm1
    3362:	vmovss %xmm3,0x1c0(%r10)
    336b:	vmovss %xmm1,0x300(%r10)
    3374:	valignd $0x5,%ymm0,%ymm0,%ymm1
    337b:	vmovss %xmm1,0x340(%r10)
    3384:	valignd $0x6,%ymm0,%ymm0,%ymm1
    338b:	valignd $0x7,%ymm0,%ymm0,%ymm0
    3392:	vmovss %xmm1,0x380(%r10)
    339b:	vmovss %xmm0,0x3c0(%r10)
    33a4:	je     3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    33aa:	lea    (%rcx,%rdi,1),%rdx
    33ae:	mov    %rcx,%r8
    33b1:	add    %r12,%rax
    33b4:	movzwl 0x0(%r13,%rdx,2),%edx
    33ba:	shl    $0x6,%r8
    33be:	lea    (%rax,%r8,1),%r10
    33c2:	shl    $0x10,%edx
    33c5:	mov    %edx,(%r10)
    33c8:	lea    0x1(%rcx),%rdx
    33cc:	cmp    %rdx,%rbx
    33cf:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    33d5:	add    %rdi,%rdx
    33d8:	movzwl 0x0(%r13,%rdx,2),%edx
    33de:	shl    $0x10,%edx
    33e1:	mov    %edx,0x40(%r10)
    33e5:	lea    0x2(%rcx),%rdx
    33e9:	cmp    %rdx,%rbx
    33ec:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    33f2:	add    %rdi,%rdx
    33f5:	movzwl 0x0(%r13,%rdx,2),%edx
    33fb:	shl    $0x10,%edx
    33fe:	mov    %edx,0x80(%r10)
    3405:	lea    0x3(%rcx),%rdx
    3409:	cmp    %rdx,%rbx
    340c:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3412:	add    %rdi,%rdx
    3415:	movzwl 0x0(%r13,%rdx,2),%edx
    341b:	shl    $0x10,%edx
    341e:	mov    %edx,0xc0(%r10)
    3425:	lea    0x4(%rcx),%rdx
    3429:	cmp    %rdx,%rbx
    342c:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3432:	add    %rdi,%rdx
    3435:	movzwl 0x0(%r13,%rdx,2),%edx
    343b:	shl    $0x10,%edx
    343e:	mov    %edx,0x100(%r10)
    3445:	lea    0x5(%rcx),%rdx
    3449:	cmp    %rdx,%rbx
    344c:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3452:	add    %rdi,%rdx
    3455:	movzwl 0x0(%r13,%rdx,2),%edx
    345b:	shl    $0x10,%edx
    345e:	mov    %edx,0x140(%r10)
    3465:	lea    0x6(%rcx),%rdx
    3469:	cmp    %rdx,%rbx
    346c:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3472:	add    %rdi,%rdx
    3475:	movzwl 0x0(%r13,%rdx,2),%edx
    347b:	shl    $0x10,%edx
    347e:	mov    %edx,0x180(%r10)
    3485:	lea    0x7(%rcx),%rdx
    3489:	cmp    %rdx,%rbx
    348c:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3492:	add    %rdi,%rdx
    3495:	movzwl 0x0(%r13,%rdx,2),%edx
    349b:	shl    $0x10,%edx
    349e:	mov    %edx,0x1c0(%r10)
    34a5:	lea    0x8(%rcx),%rdx
    34a9:	cmp    %rdx,%rbx
    34ac:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    34b2:	add    %rdi,%rdx
    34b5:	movzwl 0x0(%r13,%rdx,2),%edx
    34bb:	shl    $0x10,%edx
    34be:	mov    %edx,0x200(%r10)
    34c5:	lea    0x9(%rcx),%rdx
    34c9:	cmp    %rdx,%rbx
    34cc:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    34d2:	add    %rdi,%rdx
    34d5:	movzwl 0x0(%r13,%rdx,2),%edx
    34db:	shl    $0x10,%edx
    34de:	mov    %edx,0x240(%r10)
    34e5:	lea    0xa(%rcx),%rdx
    34e9:	cmp    %rdx,%rbx
    34ec:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    34f2:	add    %rdi,%rdx
    34f5:	movzwl 0x0(%r13,%rdx,2),%edx
    34fb:	shl    $0x10,%edx
    34fe:	mov    %edx,0x280(%r10)
    3505:	lea    0xb(%rcx),%rdx
    3509:	cmp    %rdx,%rbx
    350c:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    350e:	add    %rdi,%rdx
    3511:	movzwl 0x0(%r13,%rdx,2),%edx
    3517:	shl    $0x10,%edx
    351a:	mov    %edx,0x2c0(%r10)
    3521:	lea    0xc(%rcx),%rdx
    3525:	cmp    %rdx,%rbx
    3528:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    352a:	add    %rdi,%rdx
    352d:	movzwl 0x0(%r13,%rdx,2),%edx
    3533:	shl    $0x10,%edx
    3536:	mov    %edx,0x300(%r10)
    353d:	lea    0xd(%rcx),%rdx
    3541:	cmp    %rdx,%rbx
    3544:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3546:	add    %rdi,%rdx
    3549:	add    $0xe,%rcx
    354d:	movzwl 0x0(%r13,%rdx,2),%edx
    3553:	shl    $0x10,%edx
    3556:	mov    %edx,0x340(%r10)
    355d:	cmp    %rcx,%rbx
    3560:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3562:	add    %rdi,%rcx
    3565:	movzwl 0x0(%r13,%rcx,2),%edx
    356b:	shl    $0x10,%edx
    356e:	mov    %edx,0x380(%r10)
    3575:	nopl   (%rax)
    3578:	add    $0x1,%rsi
    357c:	add    $0x1,%r9
    3580:	cmp    %r11,%rsi
    3583:	jne    3040 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x1a0>
    3589:	mov    0x30(%rsp),%r14
    358e:	mov    0x48(%rsp),%rcx
    3593:	vmovq  %r13,%xmm4
    3598:	vmovq  %xmm8,%r13
    359d:	mov    0x38(%rsp),%rdx
    35a2:	mov    0x18(%r13),%r8
    35a6:	mov    %r11,0x70(%rsp)
    35ab:	lea    0x18000(%r12),%rax
    35b3:	mov    %r14,0x48(%rsp)
    35b8:	vmovdqa %xmm6,%xmm2
    35bc:	shl    $0xb,%rcx
    35c0:	vmovq  %rax,%xmm7
    35c5:	mov    0x40(%rsp),%rdi
    35ca:	lea    0x18000(%r12,%rdx,1),%rax
    35d2:	mov    %rcx,0x60(%rsp)
    35d7:	xor    %ecx,%ecx
    35d9:	vmovq  0x68(%r13),%xmm6
    35df:	vmovq  %rax,%xmm5
    35e4:	vmovdqa %xmm2,%xmm10
    35e8:	mov    %r8,%r11
    35eb:	nopl   0x0(%rax,%rax,1)
    35f0:	mov    %rcx,%rsi
    35f3:	mov    %rcx,%r13
    35f6:	sar    $0x4,%rsi
    35fa:	and    $0xf,%r13d
    35fe:	imul   %rbx,%rsi
    3602:	mov    %rsi,%rdx
    3605:	shl    $0x4,%rdx
    3609:	lea    (%rdx,%r13,1),%rax
    360d:	shl    $0x2,%rax
    3611:	cmp    %rdi,0x78(%rsp)
    3616:	jle    3c70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xdd0>
    361c:	vmovq  %xmm6,%r9
    3621:	imul   %rdi,%r9
    3625:	test   %rbx,%rbx
    3628:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    362e:	cmpq   $0x1e,0x68(%rsp)
    3634:	jbe    3ccb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xe2b>
    363a:	mov    0x60(%rsp),%r14
    363f:	lea    0x6000(%r13,%rdx,1),%rdx
    3647:	lea    (%r11,%r9,2),%r10
    364b:	lea    (%r12,%rdx,4),%rdx
    364f:	lea    (%rdx,%r14,1),%r8
    3653:	nopl   0x0(%rax,%rax,1)
    3658:	vpmovzxwd (%r10),%zmm1
    365e:	vmovdqu16 (%r10),%zmm2
    3664:	add    $0x800,%rdx
    366b:	add    $0x40,%r10
    366f:	vpslld $0x10,%zmm1,%zmm1
    3676:	vextracti64x4 $0x1,%zmm2,%ymm0
    367d:	vextractf32x4 $0x1,%ymm1,%xmm3
    3684:	vmovss %xmm1,-0x800(%rdx)
    368c:	vextractps $0x1,%xmm1,-0x7c0(%rdx)
    3696:	vextractps $0x2,%xmm1,-0x780(%rdx)
    36a0:	valignd $0x7,%ymm1,%ymm1,%ymm2
    36a7:	vpmovzxwd %ymm0,%zmm0
    36ad:	vextractps $0x3,%xmm1,-0x740(%rdx)
    36b7:	vpslld $0x10,%zmm0,%zmm0
    36be:	vmovss %xmm0,-0x400(%rdx)
    36c6:	vextractps $0x1,%xmm0,-0x3c0(%rdx)
    36d0:	vextractps $0x2,%xmm0,-0x380(%rdx)
    36da:	vextractps $0x3,%xmm0,-0x340(%rdx)
    36e4:	vmovss %xmm3,-0x700(%rdx)
    36ec:	valignd $0x5,%ymm1,%ymm1,%ymm3
    36f3:	vmovss %xmm2,-0x640(%rdx)
    36fb:	vmovss %xmm3,-0x6c0(%rdx)
    3703:	valignd $0x6,%ymm1,%ymm1,%ymm3
    370a:	vextractf32x8 $0x1,%zmm1,%ymm1
    3711:	vextractps $0x1,%xmm1,-0x5c0(%rdx)
    371b:	vextractf32x4 $0x1,%ymm1,%xmm2
    3722:	vmovss %xmm1,-0x600(%rdx)
    372a:	vextractps $0x2,%xmm1,-0x580(%rdx)
    3734:	vextractps $0x3,%xmm1,-0x540(%rdx)
    373e:	vmovss %xmm3,-0x680(%rdx)
    3746:	vmovss %xmm2,-0x500(%rdx)
    374e:	valignd $0x5,%ymm1,%ymm1,%ymm2
    3755:	vmovss %xmm2,-0x4c0(%rdx)
    375d:	valignd $0x6,%ymm1,%ymm1,%ymm2
    3764:	valignd $0x7,%ymm1,%ymm1,%ymm1
    376b:	vmovss %xmm2,-0x480(%rdx)
    3773:	vextractf32x4 $0x1,%ymm0,%xmm2
    377a:	vmovss %xmm1,-0x440(%rdx)
    3782:	valignd $0x7,%ymm0,%ymm0,%ymm1
    3789:	vmovss %xmm2,-0x300(%rdx)
    3791:	valignd $0x5,%ymm0,%ymm0,%ymm2
    3798:	vmovss %xmm1,-0x240(%rdx)
    37a0:	vmovss %xmm2,-0x2c0(%rdx)
    37a8:	valignd $0x6,%ymm0,%ymm0,%ymm2
    37af:	vextractf32x8 $0x1,%zmm0,%ymm0
    37b6:	vextractps $0x1,%xmm0,-0x1c0(%rdx)
    37c0:	vextractf32x4 $0x1,%ymm0,%xmm1
    37c7:	vmovss %xmm0,-0x200(%rdx)
    37cf:	vextractps $0x2,%xmm0,-0x180(%rdx)
    37d9:	vextractps $0x3,%xmm0,-0x140(%rdx)
    37e3:	vmovss %xmm2,-0x280(%rdx)
    37eb:	vmovss %xmm1,-0x100(%rdx)
    37f3:	valignd $0x5,%ymm0,%ymm0,%ymm1
    37fa:	vmovss %xmm1,-0xc0(%rdx)
    3802:	valignd $0x6,%ymm0,%ymm0,%ymm1
    3809:	valignd $0x7,%ymm0,%ymm0,%ymm0
    3810:	vmovss %xmm1,-0x80(%rdx)
    3815:	vmovss %xmm0,-0x40(%rdx)
    381a:	cmp    %r8,%rdx
    381d:	jne    3658 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7b8>
    3823:	cmp    %r15,%rbx
    3826:	je     3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    382c:	mov    %r15,%r10
    382f:	mov    %r15,%rdx
    3832:	mov    %rbx,%r14
    3835:	sub    %r10,%r14
    3838:	lea    -0x1(%r14),%r8
    383c:	cmp    $0xe,%r8
    3840:	jbe    395c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xabc>
    3846:	lea    0x600(%rsi,%r10,1),%rsi
    384e:	add    %r9,%r10
    3851:	vmovdqu16 (%r11,%r10,2),%ymm0
    3858:	shl    $0x4,%rsi
    385c:	add    %r13,%rsi
    385f:	vpmovzxwd %xmm0,%ymm3
    3864:	lea    (%r12,%rsi,4),%r13
    3868:	vextracti128 $0x1,%ymm0,%xmm0
    386e:	vpslld $0x10,%ymm3,%ymm3
    3873:	vpmovzxwd %xmm0,%ymm0
    3878:	vextractf32x4 $0x1,%ymm3,%xmm1
    387f:	vmovss %xmm3,(%r12,%rsi,4)
    3885:	vextractps $0x1,%xmm3,0x40(%r12,%rsi,4)
    388d:	vextractps $0x2,%xmm3,0x80(%r12,%rsi,4)
    3898:	vextractps $0x3,%xmm3,0xc0(%r12,%rsi,4)
    38a3:	vpslld $0x10,%ymm0,%ymm0
    38a8:	mov    %r14,%rsi
    38ab:	vmovss %xmm0,0x200(%r13)
    38b4:	and    $0xfffffffffffffff0,%rsi
    38b8:	vextractps $0x1,%xmm0,0x240(%r13)
    38c2:	vextractps $0x2,%xmm0,0x280(%r13)
    38cc:	vextractps $0x3,%xmm0,0x2c0(%r13)
    38d6:	add    %rsi,%rdx
    38d9:	and    $0xf,%r14d
    38dd:	vmovss %xmm1,0x100(%r13)
    38e6:	valignd $0x5,%ymm3,%ymm3,%ymm1
    38ed:	vmovss %xmm1,0x140(%r13)
    38f6:	valignd $0x6,%ymm3,%ymm3,%ymm1
    38fd:	valignd $0x7,%ymm3,%ymm3,%ymm3
    3904:	vmovss %xmm1,0x180(%r13)
    390d:	vextractf32x4 $0x1,%ymm0,%xmm1
    3914:	vmovss %xmm3,0x1c0(%r13)
    391d:	vmovss %xmm1,0x300(%r13)
    3926:	valignd $0x5,%ymm0,%ymm0,%ymm1
    392d:	vmovss %xmm1,0x340(%r13)
    3936:	valignd $0x6,%ymm0,%ymm0,%ymm1
    393d:	valignd $0x7,%ymm0,%ymm0,%ymm0
    3944:	vmovss %xmm1,0x380(%r13)
    394d:	vmovss %xmm0,0x3c0(%r13)
    3956:	je     3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    395c:	vmovq  %xmm7,%rsi
    3961:	mov    %rdx,%r10
    3964:	add    %rsi,%rax
    3967:	lea    (%rdx,%r9,1),%rsi
    396b:	shl    $0x6,%r10
    396f:	movzwl (%r11,%rsi,2),%esi
    3974:	lea    (%rax,%r10,1),%r8
    3978:	shl    $0x10,%esi
    397b:	mov    %esi,(%r8)
    397e:	lea    0x1(%rdx),%rsi
    3982:	cmp    %rsi,%rbx
    3985:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    398b:	add    %r9,%rsi
    398e:	movzwl (%r11,%rsi,2),%esi
    3993:	shl    $0x10,%esi
    3996:	mov    %esi,0x40(%r8)
    399a:	lea    0x2(%rdx),%rsi
    399e:	cmp    %rsi,%rbx
    39a1:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    39a7:	add    %r9,%rsi
    39aa:	movzwl (%r11,%rsi,2),%esi
    39af:	shl    $0x10,%esi
    39b2:	mov    %esi,0x80(%r8)
    39b9:	lea    0x3(%rdx),%rsi
    39bd:	cmp    %rsi,%rbx
    39c0:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    39c6:	add    %r9,%rsi
    39c9:	movzwl (%r11,%rsi,2),%esi
    39ce:	shl    $0x10,%esi
    39d1:	mov    %esi,0xc0(%r8)
    39d8:	lea    0x4(%rdx),%rsi
    39dc:	cmp    %rsi,%rbx
    39df:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    39e5:	add    %r9,%rsi
    39e8:	movzwl (%r11,%rsi,2),%esi
    39ed:	shl    $0x10,%esi
    39f0:	mov    %esi,0x100(%r8)
    39f7:	lea    0x5(%rdx),%rsi
    39fb:	cmp    %rsi,%rbx
    39fe:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3a04:	add    %r9,%rsi
    3a07:	movzwl (%r11,%rsi,2),%esi
    3a0c:	shl    $0x10,%esi
    3a0f:	mov    %esi,0x140(%r8)
    3a16:	lea    0x6(%rdx),%rsi
    3a1a:	cmp    %rsi,%rbx
    3a1d:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3a23:	add    %r9,%rsi
    3a26:	movzwl (%r11,%rsi,2),%esi
    3a2b:	shl    $0x10,%esi
    3a2e:	mov    %esi,0x180(%r8)
    3a35:	lea    0x7(%rdx),%rsi
    3a39:	cmp    %rsi,%rbx
    3a3c:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3a42:	add    %r9,%rsi
    3a45:	movzwl (%r11,%rsi,2),%esi
    3a4a:	shl    $0x10,%esi
    3a4d:	mov    %esi,0x1c0(%r8)
    3a54:	lea    0x8(%rdx),%rsi
    3a58:	cmp    %rsi,%rbx
    3a5b:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3a61:	add    %r9,%rsi
    3a64:	movzwl (%r11,%rsi,2),%esi
    3a69:	shl    $0x10,%esi
    3a6c:	mov    %esi,0x200(%r8)
    3a73:	lea    0x9(%rdx),%rsi
    3a77:	cmp    %rsi,%rbx
    3a7a:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3a80:	add    %r9,%rsi
    3a83:	movzwl (%r11,%rsi,2),%esi
    3a88:	shl    $0x10,%esi
    3a8b:	mov    %esi,0x240(%r8)
    3a92:	lea    0xa(%rdx),%rsi
    3a96:	cmp    %rsi,%rbx
    3a99:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3a9f:	add    %r9,%rsi
    3aa2:	movzwl (%r11,%rsi,2),%esi
    3aa7:	shl    $0x10,%esi
    3aaa:	mov    %esi,0x280(%r8)
    3ab1:	lea    0xb(%rdx),%rsi
    3ab5:	cmp    %rsi,%rbx
    3ab8:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3aba:	add    %r9,%rsi
    3abd:	movzwl (%r11,%rsi,2),%esi
    3ac2:	shl    $0x10,%esi
    3ac5:	mov    %esi,0x2c0(%r8)
    3acc:	lea    0xc(%rdx),%rsi
    3ad0:	cmp    %rsi,%rbx
    3ad3:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3ad5:	add    %r9,%rsi
    3ad8:	movzwl (%r11,%rsi,2),%esi
    3add:	shl    $0x10,%esi
    3ae0:	mov    %esi,0x300(%r8)
    3ae7:	lea    0xd(%rdx),%rsi
    3aeb:	cmp    %rsi,%rbx
    3aee:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3af0:	add    %r9,%rsi
    3af3:	add    $0xe,%rdx
    3af7:	movzwl (%r11,%rsi,2),%esi
    3afc:	shl    $0x10,%esi
    3aff:	mov    %esi,0x340(%r8)
    3b06:	cmp    %rdx,%rbx
    3b09:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3b0b:	add    %r9,%rdx
    3b0e:	movzwl (%r11,%rdx,2),%edx
    3b13:	shl    $0x10,%edx
    3b16:	mov    %edx,0x380(%r8)
    3b1d:	nopl   (%rax)
    3b20:	mov    0x70(%rsp),%rax
    3b25:	add    $0x1,%rcx
    3b29:	add    $0x1,%rdi
    3b2d:	cmp    %rax,%rcx
    3b30:	jne    35f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x750>
    3b36:	mov    0x50(%rsp),%r10
    3b3b:	mov    0x48(%rsp),%r14
    3b40:	vmovdqa %xmm10,%xmm2
    3b44:	lea    0x30000(%r12),%r11
    3b4c:	test   %r10,%r10
    3b4f:	jle    3bc4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xd24>
    3b51:	test   %rbx,%rbx
    3b54:	jle    3bc4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xd24>
    3b56:	vmovq  %xmm2,%rax
    3b5b:	vmovq  %xmm4,%rdi
    3b60:	xor    %r8d,%r8d
    3b63:	lea    (%rax,%rax,1),%r13
    3b67:	imul   %r14,%rax
    3b6b:	lea    (%rdi,%rax,2),%r9
    3b6f:	nop
    3b70:	mov    %r8,%rdi
    3b73:	mov    %r9,%rsi
    3b76:	xor    %edx,%edx
    3b78:	shl    $0x4,%rdi
    3b7c:	nopl   0x0(%rax)
    3b80:	mov    %rdx,%rax
    3b83:	mov    %rdx,%rcx
    3b86:	vpmovzxwd (%rsi),%ymm0
    3b8b:	add    $0x8,%rdx
    3b8f:	sar    $0x4,%rax
    3b93:	and    $0xf,%ecx
    3b96:	add    $0x10,%rsi
    3b9a:	lea    (%rax,%rax,2),%rax
    3b9e:	vpslld $0x10,%ymm0,%ymm0
    3ba3:	add    %rdi,%rcx
    3ba6:	shl    $0xa,%rax
    3baa:	add    %rcx,%rax
    3bad:	vmovups %ymm0,(%r11,%rax,4)
    3bb3:	cmp    %rdx,%rbx
    3bb6:	jg     3b80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xce0>
    3bb8:	add    $0x1,%r8
    3bbc:	add    %r13,%r9
    3bbf:	cmp    %r10,%r8
    3bc2:	jne    3b70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xcd0>
    3bc4:	movabs $0x2aaaaaaaaaaaaaab,%rax
    3bce:	lea    0x5(%r10),%rcx
    3bd2:	imul   %rcx
    3bd5:	mov    0x58(%rsp),%rax
    3bda:	sar    $0x3f,%rcx
    3bde:	sub    %rcx,%rdx
    3be1:	imul   %rax,%rdx
    3be5:	lea    (%rdx,%rdx,2),%rbx
    3be9:	mov    %rbx,%rax
    3bec:	shl    $0x5,%rax
    3bf0:	test   %rdx,%rdx
    3bf3:	jle    3ca4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xe04>
    3bf9:	shl    $0x7,%rbx
    3bfd:	test   %rax,%rax
    3c00:	mov    $0x4,%eax
    3c05:	cmovle %rax,%rbx
    3c09:	lea    0x48000(%r12),%rdi
    3c11:	xor    %esi,%esi
    3c13:	vzeroupper
    3c16:	mov    %rbx,%rdx
    3c19:	call   3c1e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xd7e>
    3c1e:	lea    -0x28(%rbp),%rsp
    3c22:	mov    %rbx,%rdx
    3c25:	xor    %esi,%esi
    3c27:	pop    %rbx
    3c28:	lea    0x62000(%r12),%rdi
    3c30:	pop    %r12
    3c32:	pop    %r13
    3c34:	pop    %r14
    3c36:	pop    %r15
    3c38:	pop    %rbp
    3c39:	jmp    3c3e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xd9e>
    3c3e:	xchg   %ax,%ax
    3c40:	vmovq  %xmm7,%rdi
    3c45:	lea    (%r12,%rax,1),%rdx
    3c49:	add    %rdi,%rax
    3c4c:	test   %rbx,%rbx
    3c4f:	jle    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3c55:	nopl   (%rax)
    3c58:	movl   $0x0,(%rdx)
    3c5e:	add    $0x40,%rdx
    3c62:	cmp    %rax,%rdx
    3c65:	jne    3c58 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xdb8>
    3c67:	jmp    3578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6d8>
    3c6c:	nopl   0x0(%rax)
    3c70:	vmovq  %xmm5,%rsi
    3c75:	lea    0x18000(%r12,%rax,1),%rdx
    3c7d:	add    %rsi,%rax
    3c80:	test   %rbx,%rbx
    3c83:	jle    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3c89:	nopl   0x0(%rax)
    3c90:	movl   $0x0,(%rdx)
    3c96:	add    $0x40,%rdx
    3c9a:	cmp    %rax,%rdx
    3c9d:	jne    3c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xdf0>
    3c9f:	jmp    3b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xc80>
    3ca4:	vzeroupper
    3ca7:	lea    -0x28(%rbp),%rsp
    3cab:	pop    %rbx
    3cac:	pop    %r12
    3cae:	pop    %r13
    3cb0:	pop    %r14
    3cb2:	pop    %r15
    3cb4:	pop    %rbp
    3cb5:	ret
    3cb6:	movq   $0x0,0x70(%rsp)
    3cbf:	xor    %ecx,%ecx
    3cc1:	mov    0x70(%rsp),%r8
    3cc6:	jmp    327f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x3df>
    3ccb:	xor    %r10d,%r10d
    3cce:	xor    %edx,%edx
    3cd0:	jmp    3832 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x992>
    3cd5:	data16 cs nopw 0x0(%rax,%rax,1)

0000000000003ce0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)>:
    3ce0:	push   %rbp
    3ce1:	vmovq  %rdi,%xmm11
    3ce6:	mov    %rsp,%rbp
    3ce9:	push   %r15
    3ceb:	push   %r14
    3ced:	push   %r13
    3cef:	push   %r12
    3cf1:	push   %rbx
    3cf2:	and    $0xffffffffffffffc0,%rsp
    3cf6:	mov    0xa0(%rdi),%rbx
    3cfd:	mov    0xaf008(%rsi),%r11
    3d04:	vmovq  0xaf010(%rsi),%xmm15
    3d0c:	mov    %rbx,%rdx
    3d0f:	lea    0x1e(%rbx),%rax
    3d13:	mov    %rbx,-0x28(%rsp)
    3d18:	add    $0xf,%rdx
    3d1c:	vmovq  %xmm15,%rdi
    3d21:	cmovns %rdx,%rax
    3d25:	sar    $0x4,%rax
    3d29:	cmp    %rdi,%r11
    3d2c:	jge    447f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x79f>
    3d32:	vmovq  %xmm11,%rdi
    3d37:	vmovdqa %xmm11,%xmm13
    3d3c:	mov    %rsi,%r12
    3d3f:	vmovdqa 0x0(%rip),%ymm9        # 3d47 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x67>
    3d47:	vmovq  0x40(%rdi),%xmm3
    3d4c:	vmovq  0x80(%rdi),%xmm14
    3d54:	lea    0x62000(%rsi),%rdx
    3d5b:	vmovss 0xa8(%rdi),%xmm1
    3d63:	mov    %rax,%rdi
    3d66:	add    %rax,%rax
    3d69:	vmovdqa64 0x0(%rip),%zmm4        # 3d73 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x93>
    3d73:	mov    %rax,-0x38(%rsp)
    3d78:	lea    -0x1(%rbx),%rax
    3d7c:	shl    $0x6,%rdi
    3d80:	vmovq  %xmm14,%r10
    3d85:	mov    %rax,-0x8(%rsp)
    3d8a:	shr    $0x3,%rax
    3d8e:	imul   %r11,%r10
    3d92:	vmovdqa %xmm3,%xmm12
    3d96:	lea    0x1(%rax),%rbx
    3d9a:	mov    %rax,-0x10(%rsp)
    3d9f:	vmovdqa %xmm14,%xmm11
    3da4:	mov    %rbx,%rax
    3da7:	mov    %rbx,%rcx
    3daa:	mov    %rdi,-0x30(%rsp)
    3daf:	xor    %edi,%edi
    3db1:	and    $0xfffffffffffffffc,%rax
    3db5:	shr    $0x2,%rcx
    3db9:	mov    %rax,-0x18(%rsp)
    3dbe:	shl    $0x3,%rax
    3dc2:	shl    $0x6,%rcx
    3dc6:	mov    %rax,-0x20(%rsp)
    3dcb:	mov    $0x7fff,%eax
    3dd0:	vmovd  %eax,%xmm10
    3dd4:	mov    $0x1,%eax
    3dd9:	vmovd  %eax,%xmm8
    3ddd:	mov    $0x40,%eax
    3de2:	vpbroadcastd %xmm10,%ymm7
    3de7:	vmovd  %eax,%xmm0
    3deb:	vpbroadcastd %xmm8,%ymm6
    3df0:	vpbroadcastd %xmm0,%ymm5
    3df5:	nopl   (%rax)
    3df8:	vmovq  %xmm12,%rax
    3dfd:	cmpq   $0x0,-0x28(%rsp)
    3e03:	lea    -0x1a000(%rdx),%r9
    3e0a:	lea    (%rax,%r10,2),%r13
    3e0e:	jle    4452 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x772>
    3e14:	cmpq   $0x17,-0x8(%rsp)
    3e1a:	jbe    459f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x8bf>
    3e20:	vbroadcastss %xmm1,%zmm22
    3e26:	xor    %eax,%eax
    3e28:	vmovdqa64 %zmm4,%zmm17
    3e2e:	vpbroadcastd %xmm10,%zmm21
    3e34:	vpbroadcastd %xmm8,%zmm20
    3e3a:	vpbroadcastd %xmm0,%zmm19
    3e40:	vmulps 0x40(%r9,%rax,2),%zmm22,%zmm18
    3e48:	vmulps (%r9,%rax,2),%zmm22,%zmm3
    3e4f:	vpsrld $0x10,%zmm18,%zmm16
    3e56:	vpaddd %zmm18,%zmm21,%zmm23
    3e5c:	vcmpeqps %zmm3,%zmm3,%k1
    3e63:	vpsrld $0x10,%zmm3,%zmm2
    3e6a:	vpandd %zmm20,%zmm16,%zmm24
    3e70:	vpaddd %zmm24,%zmm23,%zmm23
    3e76:	vpaddd %zmm3,%zmm21,%zmm3
    3e7c:	vpandd %zmm20,%zmm2,%zmm24
    3e82:	vpaddd %zmm24,%zmm3,%zmm3
    3e88:	vpord  %zmm19,%zmm2,%zmm2
    3e8e:	vpord  %zmm19,%zmm16,%zmm16
    3e94:	vpsrld $0x10,%zmm3,%zmm2{%k1}
    3e9b:	vcmpeqps %zmm18,%zmm18,%k1
    3ea2:	vpsrld $0x10,%zmm23,%zmm16{%k1}
    3ea9:	vpermt2w %zmm16,%zmm4,%zmm2
    3eaf:	vmovdqu16 %zmm2,0x0(%r13,%rax,1)
    3eb7:	add    $0x40,%rax
    3ebb:	cmp    %rcx,%rax
    3ebe:	jne    3e40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x160>
    3ec0:	test   $0x3,%bl
    3ec3:	je     4578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x898>
    3ec9:	mov    -0x18(%rsp),%r14
    3ece:	mov    -0x20(%rsp),%rax
    3ed3:	mov    %rbx,%r8
    3ed6:	sub    %r14,%r8
    3ed9:	cmp    %r14,-0x10(%rsp)
    3ede:	je     3f8b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x2ab>
    3ee4:	lea    0x2400(%rdi,%r14,1),%rsi
    3eec:	vbroadcastss %xmm1,%ymm2
    3ef1:	lea    (%r10,%r14,8),%r14
    3ef5:	shl    $0x5,%rsi
    3ef9:	add    %r12,%rsi
    3efc:	vmulps (%rsi),%ymm2,%ymm17
    3f02:	vmulps 0x20(%rsi),%ymm2,%ymm2
    3f07:	vmovq  %xmm12,%rsi
    3f0c:	vcmpeqps %ymm17,%ymm17,%k1
    3f13:	vpsrld $0x10,%ymm17,%ymm16
    3f1a:	vpaddd %ymm17,%ymm7,%ymm17
    3f20:	vpsrld $0x10,%ymm2,%ymm18
    3f27:	vpaddd %ymm2,%ymm7,%ymm19
    3f2d:	vpandd %ymm6,%ymm18,%ymm21
    3f33:	vpord  %ymm5,%ymm18,%ymm18
    3f39:	vpaddd %ymm21,%ymm19,%ymm19
    3f3f:	vpandd %ymm6,%ymm16,%ymm21
    3f45:	vpord  %ymm5,%ymm16,%ymm16
    3f4b:	vpaddd %ymm21,%ymm17,%ymm17
    3f51:	vpsrld $0x10,%ymm17,%ymm16{%k1}
    3f58:	vcmpeqps %ymm2,%ymm2,%k1
    3f5f:	vmovdqa64 %ymm16,%ymm2
    3f65:	vpsrld $0x10,%ymm19,%ymm18{%k1}
    3f6c:	vpermt2w %ymm18,%ymm9,%ymm2
    3f72:	vmovdqu16 %ymm2,(%rsi,%r14,2)
    3f79:	test   $0x1,%r8b
    3f7d:	je     412a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x44a>
    3f83:	and    $0xfffffffffffffffe,%r8
    3f87:	lea    (%rax,%r8,8),%rax
    3f8b:	vmulss (%r9,%rax,4),%xmm1,%xmm3
    3f91:	lea    0x0(,%rax,4),%r14
    3f99:	add    %rax,%rax
    3f9c:	lea    0x0(%r13,%rax,1),%r15
    3fa1:	vmovd  %xmm3,%r8d
    3fa6:	mov    %r8d,%esi
    3fa9:	shr    $0x10,%esi
    3fac:	vucomiss %xmm3,%xmm3
    3fb0:	jp     4530 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x850>
    3fb6:	and    $0x1,%esi
    3fb9:	lea    0x7fff(%r8,%rsi,1),%esi
    3fc1:	shr    $0x10,%esi
    3fc4:	vmulss 0x4(%r9,%r14,1),%xmm1,%xmm3
    3fcb:	mov    %si,(%r15)
    3fcf:	lea    0x2(%r13,%rax,1),%r15
    3fd4:	vmovd  %xmm3,%r8d
    3fd9:	mov    %r8d,%esi
    3fdc:	shr    $0x10,%esi
    3fdf:	vucomiss %xmm3,%xmm3
    3fe3:	jp     4520 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x840>
    3fe9:	and    $0x1,%esi
    3fec:	lea    0x7fff(%r8,%rsi,1),%esi
    3ff4:	shr    $0x10,%esi
    3ff7:	vmulss 0x8(%r9,%r14,1),%xmm1,%xmm3
    3ffe:	mov    %si,(%r15)
    4002:	lea    0x4(%r13,%rax,1),%r15
    4007:	vmovd  %xmm3,%r8d
    400c:	mov    %r8d,%esi
    400f:	shr    $0x10,%esi
    4012:	vucomiss %xmm3,%xmm3
    4016:	jp     4510 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x830>
    401c:	and    $0x1,%esi
    401f:	lea    0x7fff(%r8,%rsi,1),%esi
    4027:	shr    $0x10,%esi
    402a:	vmulss 0xc(%r9,%r14,1),%xmm1,%xmm3
    4031:	mov    %si,(%r15)
    4035:	lea    0x6(%r13,%rax,1),%r15
    403a:	vmovd  %xmm3,%r8d
    403f:	mov    %r8d,%esi
    4042:	shr    $0x10,%esi
    4045:	vucomiss %xmm3,%xmm3
    4049:	jp     4500 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x820>
    404f:	and    $0x1,%esi
    4052:	lea    0x7fff(%r8,%rsi,1),%esi
    405a:	shr    $0x10,%esi
    405d:	vmulss 0x10(%r9,%r14,1),%xmm1,%xmm3
    4064:	mov    %si,(%r15)
    4068:	lea    0x8(%r13,%rax,1),%r15
    406d:	vmovd  %xmm3,%r8d
    4072:	mov    %r8d,%esi
    4075:	shr    $0x10,%esi
    4078:	vucomiss %xmm3,%xmm3
    407c:	jp     4570 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x890>
    4082:	and    $0x1,%esi
    4085:	lea    0x7fff(%r8,%rsi,1),%esi
    408d:	shr    $0x10,%esi
    4090:	vmulss 0x14(%r9,%r14,1),%xmm1,%xmm3
    4097:	mov    %si,(%r15)
    409b:	lea    0xa(%r13,%rax,1),%r15
    40a0:	vmovd  %xmm3,%r8d
    40a5:	mov    %r8d,%esi
    40a8:	shr    $0x10,%esi
    40ab:	vucomiss %xmm3,%xmm3
    40af:	jp     4560 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x880>
    40b5:	and    $0x1,%esi
    40b8:	lea    0x7fff(%r8,%rsi,1),%esi
    40c0:	shr    $0x10,%esi
    40c3:	vmulss 0x18(%r9,%r14,1),%xmm1,%xmm3
    40ca:	mov    %si,(%r15)
    40ce:	lea    0xc(%r13,%rax,1),%r15
    40d3:	vmovd  %xmm3,%r8d
    40d8:	mov    %r8d,%esi
    40db:	shr    $0x10,%esi
    40de:	vucomiss %xmm3,%xmm3
    40e2:	jp     4550 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x870>
    40e8:	and    $0x1,%esi
    40eb:	lea    0x7fff(%r8,%rsi,1),%esi
    40f3:	shr    $0x10,%esi
    40f6:	vmulss 0x1c(%r9,%r14,1),%xmm1,%xmm2
    40fd:	mov    %si,(%r15)
    4101:	lea    0xe(%r13,%rax,1),%r8
    4106:	vmovd  %xmm2,%esi
    410a:	mov    %esi,%eax
    410c:	shr    $0x10,%eax
    410f:	vucomiss %xmm2,%xmm2
    4113:	jp     4540 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x860>
    4119:	and    $0x1,%eax
    411c:	lea    0x7fff(%rsi,%rax,1),%eax
    4123:	shr    $0x10,%eax
    4126:	mov    %ax,(%r8)
    412a:	vmovq  %xmm13,%rax
    412f:	mov    0x88(%rax),%r15
    4136:	mov    0x48(%rax),%r14
    413a:	imul   %r11,%r15
    413e:	cmpq   $0x17,-0x8(%rsp)
    4144:	lea    (%r14,%r15,2),%r13
    4148:	jbe    4595 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x8b5>
    414e:	vmovdqa64 %zmm4,%zmm17
    4154:	xor    %eax,%eax
    4156:	vpbroadcastd %xmm10,%zmm21
    415c:	vpbroadcastd %xmm8,%zmm20
    4162:	vpbroadcastd %xmm0,%zmm19
    4168:	nopl   0x0(%rax,%rax,1)
    4170:	vpsrld $0x10,0x40(%rdx,%rax,2),%zmm16
    4179:	vmovups (%rdx,%rax,2),%zmm3
    4180:	vpsrld $0x10,(%rdx,%rax,2),%zmm2
    4188:	vpaddd 0x40(%rdx,%rax,2),%zmm21,%zmm18
    4190:	vcmpeqps %zmm3,%zmm3,%k1
    4197:	vpandd %zmm20,%zmm16,%zmm22
    419d:	vpaddd (%rdx,%rax,2),%zmm21,%zmm3
    41a4:	vpaddd %zmm22,%zmm18,%zmm18
    41aa:	vpandd %zmm20,%zmm2,%zmm22
    41b0:	vpord  %zmm19,%zmm2,%zmm2
    41b6:	vpaddd %zmm22,%zmm3,%zmm3
    41bc:	vpord  %zmm19,%zmm16,%zmm16
    41c2:	vpsrld $0x10,%zmm3,%zmm2{%k1}
    41c9:	vmovups 0x40(%rdx,%rax,2),%zmm3
    41d1:	vcmpeqps %zmm3,%zmm3,%k1
    41d8:	vpsrld $0x10,%zmm18,%zmm16{%k1}
    41df:	vpermt2w %zmm16,%zmm17,%zmm2
    41e5:	vmovdqu16 %zmm2,0x0(%r13,%rax,1)
    41ed:	add    $0x40,%rax
    41f1:	cmp    %rax,%rcx
    41f4:	jne    4170 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x490>
    41fa:	test   $0x3,%bl
    41fd:	je     4452 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x772>
    4203:	mov    -0x18(%rsp),%r8
    4208:	mov    -0x20(%rsp),%rax
    420d:	mov    -0x10(%rsp),%rsi
    4212:	mov    %rbx,%r9
    4215:	sub    %r8,%r9
    4218:	cmp    %rsi,%r8
    421b:	je     42b8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x5d8>
    4221:	lea    0x3100(%rdi,%r8,1),%rsi
    4229:	lea    (%r15,%r8,8),%r8
    422d:	shl    $0x5,%rsi
    4231:	add    %r12,%rsi
    4234:	vmovups 0x20(%rsi),%ymm19
    423b:	vmovups (%rsi),%ymm17
    4241:	vpsrld $0x10,%ymm19,%ymm18
    4248:	vpsrld $0x10,%ymm17,%ymm2
    424f:	vpaddd %ymm19,%ymm7,%ymm20
    4255:	vcmpeqps %ymm17,%ymm17,%k1
    425c:	vpandd %ymm6,%ymm18,%ymm21
    4262:	vpaddd %ymm17,%ymm7,%ymm17
    4268:	vpaddd %ymm21,%ymm20,%ymm20
    426e:	vpandd %ymm6,%ymm2,%ymm21
    4274:	vpor   %ymm5,%ymm2,%ymm2
    4278:	vpaddd %ymm21,%ymm17,%ymm17
    427e:	vpord  %ymm5,%ymm18,%ymm18
    4284:	vpsrld $0x10,%ymm17,%ymm2{%k1}
    428b:	vcmpeqps %ymm19,%ymm19,%k1
    4292:	vpsrld $0x10,%ymm20,%ymm18{%k1}
    4299:	vpermt2w %ymm18,%ymm9,%ymm2
    429f:	vmovdqu16 %ymm2,(%r14,%r8,2)
    42a6:	test   $0x1,%r9b
    42aa:	je     4452 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x772>
    42b0:	and    $0xfffffffffffffffe,%r9
    42b4:	lea    (%rax,%r9,8),%rax
    42b8:	vmovss (%rdx,%rax,4),%xmm2
    42bd:	lea    0x0(,%rax,4),%r9
    42c5:	add    %rax,%rax
    42c8:	lea    0x0(%r13,%rax,1),%r14
    42cd:	vmovd  %xmm2,%r8d
    42d2:	mov    %r8d,%esi
    42d5:	shr    $0x10,%esi
    42d8:	vucomiss %xmm2,%xmm2
    42dc:	jp     44f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x810>
    42e2:	and    $0x1,%esi
    42e5:	lea    0x7fff(%r8,%rsi,1),%esi
    42ed:	shr    $0x10,%esi
    42f0:	vmovss 0x4(%rdx,%r9,1),%xmm2
    42f7:	mov    %si,(%r14)
    42fb:	lea    0x2(%r13,%rax,1),%r14
    4300:	vmovd  %xmm2,%r8d
    4305:	mov    %r8d,%esi
    4308:	shr    $0x10,%esi
    430b:	vucomiss %xmm2,%xmm2
    430f:	jp     44e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x800>
    4315:	and    $0x1,%esi
    4318:	lea    0x7fff(%r8,%rsi,1),%esi
    4320:	shr    $0x10,%esi
    4323:	vmovss 0x8(%rdx,%r9,1),%xmm2
    432a:	mov    %si,(%r14)
    432e:	lea    0x4(%r13,%rax,1),%r14
    4333:	vmovd  %xmm2,%r8d
    4338:	mov    %r8d,%esi
    433b:	shr    $0x10,%esi
    433e:	vucomiss %xmm2,%xmm2
    4342:	jp     44d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7f0>
    4348:	and    $0x1,%esi
    434b:	lea    0x7fff(%r8,%rsi,1),%esi
    4353:	shr    $0x10,%esi
    4356:	vmovss 0xc(%rdx,%r9,1),%xmm2
    435d:	mov    %si,(%r14)
    4361:	lea    0x6(%r13,%rax,1),%r14
    4366:	vmovd  %xmm2,%r8d
    436b:	mov    %r8d,%esi
    436e:	shr    $0x10,%esi
    4371:	vucomiss %xmm2,%xmm2
    4375:	jp     44c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7e0>
    437b:	and    $0x1,%esi
    437e:	lea    0x7fff(%r8,%rsi,1),%esi
    4386:	shr    $0x10,%esi
    4389:	vmovss 0x10(%rdx,%r9,1),%xmm2
    4390:	mov    %si,(%r14)
    4394:	lea    0x8(%r13,%rax,1),%r14
    4399:	vmovd  %xmm2,%r8d
    439e:	mov    %r8d,%esi
    43a1:	shr    $0x10,%esi
    43a4:	vucomiss %xmm2,%xmm2
    43a8:	jp     44b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7d0>
    43ae:	and    $0x1,%esi
    43b1:	lea    0x7fff(%r8,%rsi,1),%esi
    43b9:	shr    $0x10,%esi
    43bc:	vmovss 0x14(%rdx,%r9,1),%xmm2
    43c3:	mov    %si,(%r14)
    43c7:	lea    0xa(%r13,%rax,1),%r14
    43cc:	vmovd  %xmm2,%r8d
    43d1:	mov    %r8d,%esi
    43d4:	shr    $0x10,%esi
    43d7:	vucomiss %xmm2,%xmm2
    43db:	jp     44a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7c0>
    43e1:	and    $0x1,%esi
    43e4:	lea    0x7fff(%r8,%rsi,1),%esi
    43ec:	shr    $0x10,%esi
    43ef:	vmovss 0x18(%rdx,%r9,1),%xmm2
    43f6:	mov    %si,(%r14)
    43fa:	lea    0xc(%r13,%rax,1),%r14
    43ff:	vmovd  %xmm2,%r8d
    4404:	mov    %r8d,%esi
    4407:	shr    $0x10,%esi
    440a:	vucomiss %xmm2,%xmm2
    440e:	jp     4498 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7b8>
    4414:	and    $0x1,%esi
    4417:	lea    0x7fff(%r8,%rsi,1),%esi
    441f:	shr    $0x10,%esi
    4422:	vmovss 0x1c(%rdx,%r9,1),%xmm2
    4429:	mov    %si,(%r14)
    442d:	lea    0xe(%r13,%rax,1),%r8
    4432:	vmovd  %xmm2,%esi
    4436:	mov    %esi,%eax
    4438:	shr    $0x10,%eax
    443b:	vucomiss %xmm2,%xmm2
    443f:	jp     4490 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7b0>
    4441:	and    $0x1,%eax
    4444:	lea    0x7fff(%rsi,%rax,1),%eax
    444b:	shr    $0x10,%eax
    444e:	mov    %ax,(%r8)
    4452:	mov    -0x30(%rsp),%rax
    4457:	add    $0x1,%r11
    445b:	add    %rax,%rdx
    445e:	mov    -0x38(%rsp),%rax
    4463:	add    %rax,%rdi
    4466:	vmovq  %xmm11,%rax
    446b:	add    %rax,%r10
    446e:	vmovq  %xmm15,%rax
    4473:	cmp    %rax,%r11
    4476:	jne    3df8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x118>
    447c:	vzeroupper
    447f:	lea    -0x28(%rbp),%rsp
    4483:	pop    %rbx
    4484:	pop    %r12
    4486:	pop    %r13
    4488:	pop    %r14
    448a:	pop    %r15
    448c:	pop    %rbp
    448d:	ret
    448e:	xchg   %ax,%ax
    4490:	or     $0x40,%eax
    4493:	jmp    444e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x76e>
    4495:	nopl   (%rax)
    4498:	or     $0x40,%esi
    449b:	jmp    4422 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x742>
    449d:	nopl   (%rax)
    44a0:	or     $0x40,%esi
    44a3:	jmp    43ef <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x70f>
    44a8:	nopl   0x0(%rax,%rax,1)
    44b0:	or     $0x40,%esi
    44b3:	jmp    43bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x6dc>
    44b8:	nopl   0x0(%rax,%rax,1)
    44c0:	or     $0x40,%esi
    44c3:	jmp    4389 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x6a9>
    44c8:	nopl   0x0(%rax,%rax,1)
    44d0:	or     $0x40,%esi
    44d3:	jmp    4356 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x676>
    44d8:	nopl   0x0(%rax,%rax,1)
    44e0:	or     $0x40,%esi
    44e3:	jmp    4323 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x643>
    44e8:	nopl   0x0(%rax,%rax,1)
    44f0:	or     $0x40,%esi
    44f3:	jmp    42f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x610>
    44f8:	nopl   0x0(%rax,%rax,1)
    4500:	or     $0x40,%esi
    4503:	jmp    405d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x37d>
    4508:	nopl   0x0(%rax,%rax,1)
    4510:	or     $0x40,%esi
    4513:	jmp    402a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x34a>
    4518:	nopl   0x0(%rax,%rax,1)
    4520:	or     $0x40,%esi
    4523:	jmp    3ff7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x317>
    4528:	nopl   0x0(%rax,%rax,1)
    4530:	or     $0x40,%esi
    4533:	jmp    3fc4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x2e4>
    4538:	nopl   0x0(%rax,%rax,1)
    4540:	or     $0x40,%eax
    4543:	jmp    4126 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x446>
    4548:	nopl   0x0(%rax,%rax,1)
    4550:	or     $0x40,%esi
    4553:	jmp    40f6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x416>
    4558:	nopl   0x0(%rax,%rax,1)
    4560:	or     $0x40,%esi
    4563:	jmp    40c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3e3>
    4568:	nopl   0x0(%rax,%rax,1)
    4570:	or     $0x40,%esi
    4573:	jmp    4090 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3b0>
    4578:	vmovq  %xmm13,%rax
    457d:	mov    0x88(%rax),%r15
    4584:	mov    0x48(%rax),%r14
    4588:	imul   %r11,%r15
    458c:	lea    (%r14,%r15,2),%r13
    4590:	jmp    4154 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x474>
    4595:	xor    %r8d,%r8d
    4598:	xor    %eax,%eax
    459a:	jmp    420d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x52d>
    459f:	xor    %r14d,%r14d
    45a2:	xor    %eax,%eax
    45a4:	jmp    3ed3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x1f3>
    45a9:	nopl   0x0(%rax)

00000000000045b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>:
    45b0:	movabs $0x2aaaaaaaaaaaaaab,%rax
    45ba:	lea    0x8(%rsp),%r10
    45bf:	and    $0xffffffffffffffc0,%rsp
    45c3:	push   -0x8(%r10)
    45c7:	push   %rbp
    45c8:	mov    %rsp,%rbp
    45cb:	push   %r15
    45cd:	push   %r14
    45cf:	push   %r13
    45d1:	push   %r12
    45d3:	mov    %rdi,%r12
    45d6:	mov    %rcx,%rdi
    45d9:	push   %r10
    45db:	lea    0x89800(%rdi),%r14
    45e2:	lea    0x8f800(%rdi),%r15
    45e9:	push   %rbx
    45ea:	mov    %rdx,%rbx
    45ed:	sub    $0x340,%rsp
    45f4:	mov    %rsi,-0x308(%rbp)
    45fb:	mov    -0x308(%rbp),%r9
    4602:	mov    %rdx,%rsi
    4605:	mov    %rcx,-0x1c0(%rbp)
    460c:	mov    0xa0(%r12),%r11
    4614:	sub    %r9,%rsi
    4617:	mov    %r14,-0x310(%rbp)
    461e:	lea    0x5(%rsi),%rcx
    4622:	mov    %rsi,-0x2e0(%rbp)
    4629:	imul   %rcx
    462c:	sar    $0x3f,%rcx
    4630:	sub    %rcx,%rdx
    4633:	lea    0x82c00(%rdi),%rcx
    463a:	lea    (%rdx,%rdx,2),%rax
    463e:	mov    %rdx,-0x300(%rbp)
    4645:	mov    %r11,%rdx
    4648:	add    %rax,%rax
    464b:	mov    %rcx,-0x340(%rbp)
    4652:	mov    %rax,-0x1d8(%rbp)
    4659:	mov    0xaf010(%rdi),%rax
    4660:	sub    0xaf008(%rdi),%rax
    4667:	add    $0xf,%rdx
    466b:	mov    %rax,-0x2e8(%rbp)
    4672:	lea    0x1e(%r11),%rax
    4676:	cmovns %rdx,%rax
    467a:	mov    0x8(%r12),%rdx
    467f:	sar    $0x4,%rax
    4683:	mov    %rax,-0x2f0(%rbp)
    468a:	lea    0x7c000(%rdi),%rax
    4691:	mov    %rax,-0x350(%rbp)
    4698:	mov    0x58(%r12),%rax
    469d:	test   %rsi,%rsi
    46a0:	jle    55ce <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x101e>
    46a6:	test   %r11,%r11
    46a9:	jle    54e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf36>
    46af:	lea    (%rax,%rax,1),%r10
    46b3:	shl    $0x4,%rsi
    46b7:	mov    %rdi,%r8
    46ba:	xor    %edi,%edi
    46bc:	imul   %r9,%rax
    46c0:	mov    %rsi,%rcx
    46c3:	lea    (%rdx,%rax,2),%r9
    46c7:	mov    %r9,%r13
    46ca:	xor    %eax,%eax
    46cc:	nopl   0x0(%rax)
    46d0:	mov    %rax,%rdx
    46d3:	vpmovzxwd 0x0(%r13),%ymm0
    46d9:	mov    %rax,%rsi
    46dc:	add    $0x10,%r13
    46e0:	sar    $0x4,%rdx
    46e4:	and    $0xf,%esi
    46e7:	lea    (%rdx,%rdx,2),%rdx
    46eb:	vpslld $0x10,%ymm0,%ymm0
    46f0:	add    %rdi,%rsi
    46f3:	vmovups %ymm0,0x7c000(%r8,%rax,4)
    46fd:	shl    $0x8,%rdx
    4701:	add    $0x8,%rax
    4705:	add    %rsi,%rdx
    4708:	vmovups %ymm0,(%r14,%rdx,4)
    470e:	cmp    %rax,%r11
    4711:	jg     46d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x120>
    4713:	add    $0x10,%rdi
    4717:	add    %r10,%r9
    471a:	add    $0x240,%r8
    4721:	cmp    %rdi,%rcx
    4724:	jne    46c7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x117>
    4726:	mov    -0x1d8(%rbp),%rdi
    472d:	cmp    %rdi,-0x2e0(%rbp)
    4734:	jge    55c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1010>
    473a:	vzeroupper
    473d:	mov    -0x2e0(%rbp),%r13
    4744:	mov    -0x1c0(%rbp),%rdi
    474b:	mov    %r11,%r14
    474e:	mov    %r12,-0x230(%rbp)
    4755:	mov    -0x1d8(%rbp),%r12
    475c:	mov    %rbx,-0x1c8(%rbp)
    4763:	lea    0x0(,%r13,8),%rax
    476b:	mov    %r13,%rbx
    476e:	lea    (%rax,%r13,1),%rdx
    4772:	mov    %rax,%r13
    4775:	shl    $0x6,%rdx
    4779:	lea    0x7c000(%rdi,%rdx,1),%rcx
    4781:	lea    0x0(,%r11,4),%rdi
    4789:	mov    %rdi,-0x1b8(%rbp)
    4790:	mov    -0x1b8(%rbp),%rdx
    4797:	mov    %rcx,%rdi
    479a:	xor    %esi,%esi
    479c:	add    $0x1,%rbx
    47a0:	call   47a5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1f5>
    47a5:	mov    %rax,%rcx
    47a8:	add    $0x240,%rcx
    47af:	cmp    %rbx,%r12
    47b2:	jg     4790 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1e0>
    47b4:	mov    -0x230(%rbp),%r12
    47bb:	mov    -0x1c8(%rbp),%rbx
    47c2:	mov    %r14,%r11
    47c5:	mov    %r13,%rax
    47c8:	cmpq   $0x0,-0x2e0(%rbp)
    47d0:	mov    0x50(%r12),%rdx
    47d5:	mov    (%r12),%rcx
    47d9:	jle    5573 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfc3>
    47df:	test   %r14,%r14
    47e2:	jle    54e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf36>
    47e8:	mov    -0x308(%rbp),%rax
    47ef:	lea    (%rdx,%rdx,1),%r10
    47f3:	mov    -0x1c0(%rbp),%r8
    47fa:	xor    %edi,%edi
    47fc:	imul   %rax,%rdx
    4800:	lea    (%rcx,%rdx,2),%r9
    4804:	mov    -0x2e0(%rbp),%rcx
    480b:	shl    $0x4,%rcx
    480f:	mov    %r9,%r13
    4812:	xor    %eax,%eax
    4814:	nopl   0x0(%rax)
    4818:	mov    %rax,%rdx
    481b:	vpmovzxwd 0x0(%r13),%ymm0
    4821:	mov    %rax,%rsi
    4824:	add    $0x10,%r13
    4828:	sar    $0x4,%rdx
    482c:	and    $0xf,%esi
    482f:	lea    (%rdx,%rdx,2),%rdx
    4833:	vpslld $0x10,%ymm0,%ymm0
    4838:	add    %rdi,%rsi
    483b:	vmovups %ymm0,0x82c00(%r8,%rax,4)
    4845:	shl    $0x8,%rdx
    4849:	add    $0x8,%rax
    484d:	add    %rsi,%rdx
    4850:	vmovups %ymm0,(%r15,%rdx,4)
    4856:	cmp    %rax,%r11
    4859:	jg     4818 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x268>
    485b:	add    $0x10,%rdi
    485f:	add    %r10,%r9
    4862:	add    $0x240,%r8
    4869:	cmp    %rdi,%rcx
    486c:	jne    480f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x25f>
    486e:	lea    0x0(,%r11,4),%rcx
    4876:	mov    -0x2e0(%rbp),%rdi
    487d:	mov    %rcx,-0x1b8(%rbp)
    4884:	mov    -0x1d8(%rbp),%rcx
    488b:	lea    0x0(,%rdi,8),%rax
    4893:	cmp    %rcx,%rdi
    4896:	jge    55a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xff8>
    489c:	vzeroupper
    489f:	mov    -0x2e0(%rbp),%rdi
    48a6:	mov    %r11,%r14
    48a9:	add    %rdi,%rax
    48ac:	mov    -0x1c0(%rbp),%rdi
    48b3:	shl    $0x6,%rax
    48b7:	lea    0x82c00(%rdi,%rax,1),%rcx
    48bf:	mov    -0x1d8(%rbp),%rax
    48c6:	lea    (%rax,%rax,8),%r13
    48ca:	mov    -0x340(%rbp),%rax
    48d1:	shl    $0x6,%r13
    48d5:	add    %rax,%r13
    48d8:	mov    -0x1b8(%rbp),%rdx
    48df:	mov    %rcx,%rdi
    48e2:	xor    %esi,%esi
    48e4:	call   48e9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x339>
    48e9:	mov    %rax,%rcx
    48ec:	add    $0x240,%rcx
    48f3:	cmp    %rcx,%r13
    48f6:	jne    48d8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x328>
    48f8:	cmpq   $0x0,-0x1d8(%rbp)
    4900:	mov    %r14,%r11
    4903:	jle    4a9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ed>
    4909:	cmpq   $0x0,-0x2e0(%rbp)
    4911:	jg     54fa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4a>
    4917:	xor    %eax,%eax
    4919:	lea    -0xf0(%rbp),%rcx
    4920:	mov    -0x1d8(%rbp),%rdi
    4927:	mov    %rdi,%rsi
    492a:	sub    %rax,%rsi
    492d:	cmp    %rax,%rdi
    4930:	mov    %rsi,%r10
    4933:	mov    %rdi,%rsi
    4936:	mov    $0x1,%edi
    493b:	lea    -0x1(%r10),%rdx
    493f:	cmovg  %r10,%rdi
    4943:	cmp    $0xe,%rdx
    4947:	jbe    55f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1040>
    494d:	cmp    %rax,%rsi
    4950:	jle    55f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1040>
    4956:	vbroadcastss 0x0(%rip),%zmm0        # 4960 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3b0>
    4960:	mov    %rdi,%rdx
    4963:	lea    0x0(,%rax,4),%r8
    496b:	lea    -0x1b0(%rbp,%r8,1),%rsi
    4973:	shr    $0x4,%rdx
    4977:	vmovups %zmm0,(%rsi)
    497d:	cmp    $0x1,%rdx
    4981:	je     4997 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3e7>
    4983:	vmovups %zmm0,0x40(%rsi)
    498a:	cmp    $0x2,%rdx
    498e:	je     4997 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3e7>
    4990:	vmovups %zmm0,0x80(%rsi)
    4997:	mov    %rdi,%rsi
    499a:	and    $0xfffffffffffffff0,%rsi
    499e:	lea    (%rsi,%rax,1),%rdx
    49a2:	test   $0xf,%dil
    49a6:	je     4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    49ac:	sub    %rsi,%rdi
    49af:	mov    %rdi,%r9
    49b2:	lea    -0x1(%rdi),%rdi
    49b6:	cmp    $0x6,%rdi
    49ba:	jbe    49e5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x435>
    49bc:	vbroadcastss 0x0(%rip),%ymm0        # 49c5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x415>
    49c5:	add    %rax,%rsi
    49c8:	vmovups %ymm0,-0x1b0(%rbp,%rsi,4)
    49d1:	mov    %r9,%rsi
    49d4:	and    $0xfffffffffffffff8,%rsi
    49d8:	add    %rsi,%rdx
    49db:	and    $0x7,%r9d
    49df:	je     4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    49e5:	vmovss 0x0(%rip),%xmm0        # 49ed <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x43d>
    49ed:	mov    -0x1d8(%rbp),%rdi
    49f4:	lea    0x1(%rdx),%rsi
    49f8:	vmovss %xmm0,-0x1b0(%rbp,%rdx,4)
    4a01:	cmp    %rsi,%rdi
    4a04:	jle    4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    4a06:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    4a0f:	lea    0x2(%rdx),%rsi
    4a13:	cmp    %rsi,%rdi
    4a16:	jle    4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    4a18:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    4a21:	lea    0x3(%rdx),%rsi
    4a25:	cmp    %rsi,%rdi
    4a28:	jle    4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    4a2a:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    4a33:	lea    0x4(%rdx),%rsi
    4a37:	cmp    %rsi,%rdi
    4a3a:	jle    4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    4a3c:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    4a45:	lea    0x5(%rdx),%rsi
    4a49:	cmp    %rsi,%rdi
    4a4c:	jle    4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    4a4e:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    4a57:	add    $0x6,%rdx
    4a5b:	cmp    %rdx,%rdi
    4a5e:	jle    4a69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b9>
    4a60:	vmovss %xmm0,-0x1b0(%rbp,%rdx,4)
    4a69:	cmp    %rax,-0x1d8(%rbp)
    4a70:	mov    %r11,-0x1b8(%rbp)
    4a77:	lea    0x0(,%r10,4),%rdx
    4a7f:	lea    (%rcx,%r8,1),%rdi
    4a83:	mov    $0x4,%eax
    4a88:	cmovle %rax,%rdx
    4a8c:	xor    %esi,%esi
    4a8e:	vzeroupper
    4a91:	call   4a96 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e6>
    4a96:	mov    -0x1b8(%rbp),%r11
    4a9d:	mov    -0x1c0(%rbp),%rax
    4aa4:	add    $0x9f400,%rax
    4aaa:	cmpq   $0x0,-0x2e8(%rbp)
    4ab2:	mov    %rax,-0x360(%rbp)
    4ab9:	jle    5035 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa85>
    4abf:	mov    %r11,%rax
    4ac2:	mov    %r11,-0x330(%rbp)
    4ac9:	shl    $0x4,%rax
    4acd:	mov    %r15,-0x368(%rbp)
    4ad4:	mov    %rax,-0x318(%rbp)
    4adb:	mov    %r11,%rax
    4ade:	shl    $0x8,%rax
    4ae2:	mov    %rbx,-0x370(%rbp)
    4ae9:	mov    %rax,-0x358(%rbp)
    4af0:	mov    -0x1c0(%rbp),%rax
    4af7:	mov    %r12,-0x348(%rbp)
    4afe:	mov    %rax,-0x328(%rbp)
    4b05:	add    $0x95800,%rax
    4b0b:	mov    %rax,-0x2f8(%rbp)
    4b12:	mov    %rax,-0x320(%rbp)
    4b19:	xor    %eax,%eax
    4b1b:	mov    %rax,%r12
    4b1e:	mov    -0x2e8(%rbp),%rdi
    4b25:	mov    %r12,%rsi
    4b28:	mov    %r12,-0x1b8(%rbp)
    4b2f:	add    $0x40,%r12
    4b33:	mov    %rdi,%rax
    4b36:	sub    %rsi,%rax
    4b39:	cmp    $0x3f,%rax
    4b3d:	jg     4f77 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9c7>
    4b43:	lea    0xf(%rdi),%rax
    4b47:	sub    %rsi,%rax
    4b4a:	lea    0xf(%rax),%r10
    4b4e:	cmovns %rax,%r10
    4b52:	mov    %rdi,%rax
    4b55:	mov    %r10,%rbx
    4b58:	and    $0xfffffffffffffff0,%r10
    4b5c:	sar    $0x4,%rbx
    4b60:	lea    (%r10,%rsi,1),%r13
    4b64:	mov    -0x320(%rbp),%r14
    4b6b:	sub    $0x8,%rsp
    4b6f:	mov    %rax,-0x230(%rbp)
    4b76:	mov    %rbx,%r8
    4b79:	push   %r14
    4b7b:	mov    -0x328(%rbp),%r15
    4b82:	mov    -0x330(%rbp),%r9
    4b89:	mov    -0x318(%rbp),%rcx
    4b90:	mov    -0x300(%rbp),%rsi
    4b97:	mov    -0x350(%rbp),%rdi
    4b9e:	mov    %r15,%rdx
    4ba1:	call   820 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    4ba6:	lea    0x9c00(%r14),%rcx
    4bad:	lea    0x18000(%r15),%rdx
    4bb4:	mov    %rbx,%r8
    4bb7:	mov    %rcx,(%rsp)
    4bbb:	mov    -0x318(%rbp),%rcx
    4bc2:	mov    -0x300(%rbp),%rsi
    4bc9:	mov    -0x330(%rbp),%r9
    4bd0:	mov    -0x340(%rbp),%rdi
    4bd7:	call   820 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    4bdc:	mov    -0x348(%rbp),%rax
    4be3:	cmpq   $0x0,-0x1d8(%rbp)
    4beb:	vmovss 0x0(%rip),%xmm5        # 4bf3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x643>
    4bf3:	pop    %rcx
    4bf4:	vmulss 0xa8(%rax),%xmm5,%xmm13
    4bfc:	pop    %rsi
    4bfd:	mov    -0x230(%rbp),%rax
    4c04:	vbroadcastss %xmm13,%zmm13
    4c0a:	jle    4f3b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x98b>
    4c10:	mov    -0x1c0(%rbp),%rdi
    4c17:	mov    %r13,%r14
    4c1a:	mov    %rax,-0x1e0(%rbp)
    4c21:	xor    %r15d,%r15d
    4c24:	sub    %rax,%r14
    4c27:	mov    -0x2f8(%rbp),%rbx
    4c2e:	mov    %r12,-0x338(%rbp)
    4c35:	lea    0x95800(%rdi,%rax,4),%r8
    4c3d:	mov    %r14,%rcx
    4c40:	lea    0x0(,%r14,4),%rdi
    4c48:	mov    %r14,%rdx
    4c4b:	and    $0xfffffffffffffff0,%rcx
    4c4f:	shr    $0x4,%rdx
    4c53:	mov    %r8,%r12
    4c56:	mov    %rdi,-0x2c0(%rbp)
    4c5d:	lea    -0x1(%r14),%rdi
    4c61:	shl    $0x6,%rdx
    4c65:	mov    %rcx,-0x2d8(%rbp)
    4c6c:	mov    %rdi,-0x2b8(%rbp)
    4c73:	lea    (%rcx,%rax,1),%rdi
    4c77:	mov    %rdi,-0x2d0(%rbp)
    4c7e:	lea    -0x1b0(%rbp),%rdi
    4c85:	mov    %rdi,-0x1f0(%rbp)
    4c8c:	lea    -0xf0(%rbp),%rdi
    4c93:	mov    %rdx,-0x2c8(%rbp)
    4c9a:	mov    %rdi,-0x1e8(%rbp)
    4ca1:	mov    %r14,-0x1d0(%rbp)
    4ca8:	mov    %r13,%r14
    4cab:	mov    %rax,%r13
    4cae:	xchg   %ax,%ax
    4cb0:	mov    -0x1f0(%rbp),%rax
    4cb7:	lea    0x9c00(%rbx),%rcx
    4cbe:	vbroadcastss (%rax,%r15,4),%zmm3
    4cc5:	mov    -0x1e8(%rbp),%rax
    4ccc:	vbroadcastss (%rax,%r15,4),%zmm4
    4cd3:	cmp    %r14,-0x1e0(%rbp)
    4cda:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4ce0:	mov    %rcx,-0x1c8(%rbp)
    4ce7:	xor    %esi,%esi
    4ce9:	mov    -0x2c0(%rbp),%rdx
    4cf0:	lea    0x9c00(%r12),%rdi
    4cf8:	vmovaps %zmm4,-0x2b0(%rbp)
    4d02:	vmovaps %zmm3,-0x270(%rbp)
    4d0c:	vmovaps %zmm13,-0x230(%rbp)
    4d16:	vzeroupper
    4d19:	call   4d1e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x76e>
    4d1e:	cmpq   $0xe,-0x2b8(%rbp)
    4d26:	vmovaps -0x230(%rbp),%zmm13
    4d30:	mov    -0x1c8(%rbp),%rcx
    4d37:	vmovaps -0x270(%rbp),%zmm3
    4d41:	vmovaps -0x2b0(%rbp),%zmm4
    4d4b:	vmovss 0x0(%rip),%xmm14        # 4d53 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7a3>
    4d53:	jbe    4f69 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9b9>
    4d59:	mov    -0x2c8(%rbp),%rax
    4d60:	vbroadcastss %xmm14,%zmm0
    4d66:	lea    (%r12,%rax,1),%rdx
    4d6a:	mov    %r12,%rax
    4d6d:	nopl   (%rax)
    4d70:	vmovups %zmm0,(%rax)
    4d76:	add    $0x40,%rax
    4d7a:	cmp    %rax,%rdx
    4d7d:	jne    4d70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7c0>
    4d7f:	testb  $0xf,-0x1d0(%rbp)
    4d86:	je     4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4d8c:	mov    -0x2d8(%rbp),%rsi
    4d93:	mov    -0x2d0(%rbp),%rax
    4d9a:	mov    -0x1d0(%rbp),%rdx
    4da1:	sub    %rsi,%rdx
    4da4:	lea    -0x1(%rdx),%rdi
    4da8:	cmp    $0x6,%rdi
    4dac:	jbe    4dda <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x82a>
    4dae:	mov    -0x1c0(%rbp),%rdi
    4db5:	lea    0x25600(%rsi,%r13,1),%rsi
    4dbd:	vbroadcastss 0x0(%rip),%ymm0        # 4dc6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x816>
    4dc6:	vmovups %ymm0,(%rdi,%rsi,4)
    4dcb:	mov    %rdx,%rsi
    4dce:	and    $0xfffffffffffffff8,%rsi
    4dd2:	add    %rsi,%rax
    4dd5:	and    $0x7,%edx
    4dd8:	je     4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4dda:	lea    0x1(%rax),%rsi
    4dde:	lea    0x0(,%rax,4),%rdx
    4de6:	vmovss %xmm14,(%rbx,%rax,4)
    4deb:	cmp    %r14,%rsi
    4dee:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4df0:	lea    0x2(%rax),%rsi
    4df4:	vmovss %xmm14,0x4(%rbx,%rdx,1)
    4dfa:	cmp    %r14,%rsi
    4dfd:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4dff:	lea    0x3(%rax),%rsi
    4e03:	vmovss %xmm14,0x8(%rbx,%rdx,1)
    4e09:	cmp    %r14,%rsi
    4e0c:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4e0e:	lea    0x4(%rax),%rsi
    4e12:	vmovss %xmm14,0xc(%rbx,%rdx,1)
    4e18:	cmp    %r14,%rsi
    4e1b:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4e1d:	lea    0x5(%rax),%rsi
    4e21:	vmovss %xmm14,0x10(%rbx,%rdx,1)
    4e27:	cmp    %r14,%rsi
    4e2a:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4e2c:	add    $0x6,%rax
    4e30:	vmovss %xmm14,0x14(%rbx,%rdx,1)
    4e36:	cmp    %r14,%rax
    4e39:	jge    4e41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    4e3b:	vmovss %xmm14,0x18(%rbx,%rdx,1)
    4e41:	cmp    %r14,-0x1b8(%rbp)
    4e48:	jge    4f0e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x95e>
    4e4e:	mov    -0x1b8(%rbp),%rax
    4e55:	vxorps %xmm5,%xmm5,%xmm5
    4e59:	vbroadcastss 0x0(%rip),%zmm12        # 4e63 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8b3>
    4e63:	vbroadcastss 0x0(%rip),%zmm11        # 4e6d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8bd>
    4e6d:	vbroadcastss 0x0(%rip),%zmm10        # 4e77 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8c7>
    4e77:	vbroadcastss 0x0(%rip),%zmm9        # 4e81 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8d1>
    4e81:	vbroadcastss 0x0(%rip),%zmm8        # 4e8b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8db>
    4e8b:	vbroadcastss 0x0(%rip),%zmm7        # 4e95 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8e5>
    4e95:	vbroadcastss 0x0(%rip),%zmm6        # 4e9f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8ef>
    4e9f:	nop
    4ea0:	vmovaps %zmm13,%zmm1
    4ea6:	vfmadd132ps (%rbx,%rax,4),%zmm3,%zmm1
    4ead:	vmovaps %zmm11,%zmm0
    4eb3:	vmaxps %zmm1,%zmm12,%zmm1
    4eb9:	vrndscaleps $0x0,%zmm1,%zmm2
    4ec0:	vsubps %zmm2,%zmm1,%zmm1
    4ec6:	vfmadd132ps %zmm1,%zmm10,%zmm0
    4ecc:	vfmadd132ps %zmm1,%zmm9,%zmm0
    4ed2:	vfmadd132ps %zmm1,%zmm8,%zmm0
    4ed8:	vfmadd132ps %zmm1,%zmm7,%zmm0
    4ede:	vfmadd132ps %zmm1,%zmm6,%zmm0
    4ee4:	vaddps (%rcx,%rax,4),%zmm4,%zmm1
    4eeb:	vscalefps %zmm2,%zmm0,%zmm0
    4ef1:	vfmadd132ps %zmm0,%zmm5,%zmm1
    4ef7:	vmovups %zmm0,(%rbx,%rax,4)
    4efe:	vmovups %zmm1,(%rcx,%rax,4)
    4f05:	add    $0x10,%rax
    4f09:	cmp    %r14,%rax
    4f0c:	jl     4ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8f0>
    4f0e:	add    $0x1,%r15
    4f12:	add    $0x340,%rbx
    4f19:	add    $0x340,%r12
    4f20:	add    $0xd0,%r13
    4f27:	cmp    %r15,-0x1d8(%rbp)
    4f2e:	jne    4cb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x700>
    4f34:	mov    -0x338(%rbp),%r12
    4f3b:	mov    -0x358(%rbp),%rdi
    4f42:	addq   $0x100,-0x320(%rbp)
    4f4d:	add    %rdi,-0x328(%rbp)
    4f54:	cmp    %r12,-0x2e8(%rbp)
    4f5b:	jle    508e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xade>
    4f61:	vzeroupper
    4f64:	jmp    4b1e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x56e>
    4f69:	mov    -0x1e0(%rbp),%rax
    4f70:	xor    %esi,%esi
    4f72:	jmp    4d9a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7ea>
    4f77:	mov    %r12,%r13
    4f7a:	mov    %r12,%rax
    4f7d:	mov    $0x4,%ebx
    4f82:	jmp    4b64 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5b4>
    4f87:	mov    -0x270(%rbp),%r14
    4f8e:	mov    -0x1b8(%rbp),%r9
    4f95:	mov    %rbx,%r8
    4f98:	lea    0x6(%r15),%rbx
    4f9c:	mov    -0x2e0(%rbp),%rcx
    4fa3:	mov    -0x2f0(%rbp),%rdx
    4faa:	mov    -0x310(%rbp),%rsi
    4fb1:	mov    %r14,%rdi
    4fb4:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    4fb9:	cmp    %rbx,-0x2e8(%rbp)
    4fc0:	jle    5035 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa85>
    4fc2:	mov    -0x2f0(%rbp),%r12
    4fc9:	mov    -0x1c0(%rbp),%rax
    4fd0:	imul   %rbx,%r12
    4fd4:	lea    0x9f418(%rax,%r15,4),%r13
    4fdc:	mov    -0x2e8(%rbp),%r15
    4fe3:	add    $0x1200,%r12
    4fea:	shl    $0x6,%r12
    4fee:	add    %rax,%r12
    4ff1:	mov    %r12,%r14
    4ff4:	mov    %r13,%r12
    4ff7:	mov    -0x1c8(%rbp),%r13
    4ffe:	mov    -0x1b8(%rbp),%r9
    5005:	mov    %r14,%r8
    5008:	mov    %r12,%rdi
    500b:	add    %r13,%r14
    500e:	mov    -0x2e0(%rbp),%rcx
    5015:	mov    -0x2f0(%rbp),%rdx
    501c:	add    $0x6,%rbx
    5020:	add    $0x18,%r12
    5024:	mov    -0x310(%rbp),%rsi
    502b:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    5030:	cmp    %rbx,%r15
    5033:	jg     4ffe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa4e>
    5035:	mov    -0x2f0(%rbp),%rcx
    503c:	mov    -0x1c0(%rbp),%rdi
    5043:	sub    $0x8,%rsp
    5047:	mov    %rcx,%rax
    504a:	lea    0x30000(%rdi),%rdx
    5051:	lea    0xa9004(%rdi),%r9
    5058:	shl    $0x4,%rax
    505c:	push   %rax
    505d:	mov    -0x2e8(%rbp),%r8
    5064:	mov    -0x300(%rbp),%rsi
    506b:	mov    -0x360(%rbp),%rdi
    5072:	call   1930 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    5077:	pop    %rax
    5078:	pop    %rdx
    5079:	lea    -0x30(%rbp),%rsp
    507d:	pop    %rbx
    507e:	pop    %r10
    5080:	pop    %r12
    5082:	pop    %r13
    5084:	pop    %r14
    5086:	pop    %r15
    5088:	pop    %rbp
    5089:	lea    -0x8(%r10),%rsp
    508d:	ret
    508e:	mov    -0x2e8(%rbp),%rax
    5095:	mov    -0x368(%rbp),%r15
    509c:	xor    %r13d,%r13d
    509f:	xor    %r14d,%r14d
    50a2:	mov    -0x370(%rbp),%rbx
    50a9:	mov    -0x348(%rbp),%r12
    50b0:	lea    0x5(%rax),%rdx
    50b4:	mov    %r15,-0x2b0(%rbp)
    50bb:	movabs $0xaaaaaaaaaaaaaaab,%rax
    50c5:	mul    %rdx
    50c8:	shr    $0x2,%rdx
    50cc:	lea    (%rdx,%rdx,1),%rcx
    50d0:	lea    0x2f(%rcx),%rax
    50d4:	cqto
    50d6:	idiv   %rcx
    50d9:	mov    %rax,-0x230(%rbp)
    50e0:	mov    -0x2f0(%rbp),%rax
    50e7:	mov    %rax,%rdi
    50ea:	lea    (%rax,%rax,2),%rax
    50ee:	shl    $0x4,%rdi
    50f2:	shl    $0x7,%rax
    50f6:	mov    %rdi,-0x1b8(%rbp)
    50fd:	mov    %rax,-0x1c8(%rbp)
    5104:	mov    -0x1c0(%rbp),%rax
    510b:	lea    0x62000(%rax),%r8
    5112:	mov    %rbx,%rax
    5115:	vzeroupper
    5118:	mov    -0x230(%rbp),%rdi
    511f:	mov    %r8,%r15
    5122:	lea    (%rdi,%r13,1),%rbx
    5126:	cmp    %r13,%rbx
    5129:	jle    5280 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xcd0>
    512f:	mov    -0x308(%rbp),%rsi
    5136:	mov    0x90(%r12),%r10
    513e:	lea    (%rax,%r13,1),%rdi
    5142:	lea    (%rsi,%r13,1),%r11
    5146:	jmp    5165 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbb5>
    5148:	nopl   0x0(%rax,%rax,1)
    5150:	add    $0x1,%r13
    5154:	add    $0x1,%rdi
    5158:	add    $0x1,%r11
    515c:	cmp    %rbx,%r13
    515f:	je     5210 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc60>
    5165:	cmp    $0x2f,%r13
    5169:	jg     5170 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbc0>
    516b:	cmp    %r10,%rdi
    516e:	jl     51b2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc02>
    5170:	cmp    %r11,%rax
    5173:	jle    5150 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    5175:	mov    0xa0(%r12),%rsi
    517d:	test   %rsi,%rsi
    5180:	jle    5150 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    5182:	mov    0xc8(%r12),%rcx
    518a:	mov    0xc0(%r12),%rdx
    5192:	imul   %r11,%rcx
    5196:	lea    (%rdx,%rcx,4),%rcx
    519a:	xor    %edx,%edx
    519c:	nopl   0x0(%rax)
    51a0:	add    $0x10,%rdx
    51a4:	prefetcht1 (%rcx)
    51a7:	add    $0x40,%rcx
    51ab:	cmp    %rsi,%rdx
    51ae:	jl     51a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbf0>
    51b0:	jmp    5150 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    51b2:	mov    0xa0(%r12),%rsi
    51ba:	test   %rsi,%rsi
    51bd:	jle    5150 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    51bf:	mov    0x58(%r12),%rcx
    51c4:	mov    0x8(%r12),%rdx
    51c9:	mov    (%r12),%r9
    51cd:	imul   %rdi,%rcx
    51d1:	lea    (%rdx,%rcx,2),%r8
    51d5:	xor    %edx,%edx
    51d7:	nopw   0x0(%rax,%rax,1)
    51e0:	mov    0x50(%r12),%rcx
    51e5:	prefetcht1 (%r8)
    51e9:	add    $0x40,%r8
    51ed:	imul   %rdi,%rcx
    51f1:	add    %rdx,%rcx
    51f4:	add    $0x20,%rdx
    51f8:	prefetcht1 (%r9,%rcx,2)
    51fd:	cmp    %rsi,%rdx
    5200:	jl     51e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc30>
    5202:	cmp    %r11,%rax
    5205:	jle    5150 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    520b:	jmp    5182 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbd2>
    5210:	mov    -0x1b8(%rbp),%r9
    5217:	mov    -0x2e0(%rbp),%rcx
    521e:	mov    %r15,%r8
    5221:	mov    %rax,-0x270(%rbp)
    5228:	mov    -0x2f0(%rbp),%rdx
    522f:	mov    -0x2b0(%rbp),%rsi
    5236:	add    $0x6,%r14
    523a:	mov    -0x2f8(%rbp),%rdi
    5241:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    5246:	cmp    %r14,-0x2e8(%rbp)
    524d:	mov    -0x270(%rbp),%rax
    5254:	jle    536e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdbe>
    525a:	mov    -0x1c8(%rbp),%rdi
    5261:	addq   $0x18,-0x2f8(%rbp)
    5269:	add    %rdi,%r15
    526c:	mov    -0x230(%rbp),%rdi
    5273:	lea    (%rdi,%r13,1),%rbx
    5277:	cmp    %r13,%rbx
    527a:	jg     512f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb7f>
    5280:	mov    %r15,%r8
    5283:	mov    -0x2b0(%rbp),%r15
    528a:	mov    -0x1b8(%rbp),%r9
    5291:	mov    %rax,%rbx
    5294:	mov    -0x2e0(%rbp),%rcx
    529b:	mov    -0x2f0(%rbp),%rdx
    52a2:	mov    %r14,-0x270(%rbp)
    52a9:	mov    -0x2f8(%rbp),%rdi
    52b0:	mov    %r15,%rsi
    52b3:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    52b8:	mov    -0x270(%rbp),%r10
    52bf:	lea    0x6(%r10),%rax
    52c3:	cmp    %rax,-0x2e8(%rbp)
    52ca:	jle    5369 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdb9>
    52d0:	mov    -0x2f0(%rbp),%r8
    52d7:	mov    -0x1c0(%rbp),%rcx
    52de:	mov    %r13,-0x270(%rbp)
    52e5:	mov    -0x1c8(%rbp),%r14
    52ec:	mov    %r12,-0x2b0(%rbp)
    52f3:	mov    %rax,%r12
    52f6:	imul   %rax,%r8
    52fa:	lea    0x95818(%rcx,%r10,4),%rdi
    5302:	mov    %rbx,-0x1d0(%rbp)
    5309:	mov    %rdi,%r13
    530c:	add    $0x1880,%r8
    5313:	shl    $0x6,%r8
    5317:	add    %rcx,%r8
    531a:	mov    %r8,%rbx
    531d:	mov    -0x1b8(%rbp),%r9
    5324:	mov    %rbx,%r8
    5327:	mov    %r13,%rdi
    532a:	mov    %r15,%rsi
    532d:	mov    -0x2e0(%rbp),%rcx
    5334:	add    $0x6,%r12
    5338:	add    $0x18,%r13
    533c:	add    %r14,%rbx
    533f:	mov    -0x2f0(%rbp),%rdx
    5346:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    534b:	cmp    %r12,-0x2e8(%rbp)
    5352:	jg     531d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xd6d>
    5354:	mov    -0x270(%rbp),%r13
    535b:	mov    -0x2b0(%rbp),%r12
    5362:	mov    -0x1d0(%rbp),%rbx
    5369:	mov    %r13,%rax
    536c:	jmp    5377 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdc7>
    536e:	mov    %rax,%rdi
    5371:	mov    %rbx,%rax
    5374:	mov    %rdi,%rbx
    5377:	mov    -0x1c0(%rbp),%rdi
    537e:	mov    -0x360(%rbp),%r14
    5385:	xor    %r15d,%r15d
    5388:	mov    %rax,%rsi
    538b:	lea    0x48000(%rdi),%r8
    5392:	mov    %r14,-0x270(%rbp)
    5399:	mov    %rbx,%r14
    539c:	mov    %r8,%rbx
    539f:	mov    -0x230(%rbp),%rax
    53a6:	lea    (%rax,%rsi,1),%r13
    53aa:	cmp    %rsi,%r13
    53ad:	jle    4f87 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9d7>
    53b3:	mov    0x90(%r12),%r8
    53bb:	mov    -0x308(%rbp),%rax
    53c2:	lea    (%r14,%rsi,1),%rcx
    53c6:	lea    (%rax,%rsi,1),%r11
    53ca:	mov    %r8,%rdi
    53cd:	jmp    53e5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe35>
    53cf:	nop
    53d0:	add    $0x1,%rsi
    53d4:	add    $0x1,%rcx
    53d8:	add    $0x1,%r11
    53dc:	cmp    %rsi,%r13
    53df:	je     5490 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xee0>
    53e5:	cmp    %rdi,%rcx
    53e8:	jge    53f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe40>
    53ea:	cmp    $0x2f,%rsi
    53ee:	jle    5432 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe82>
    53f0:	cmp    %r11,%r14
    53f3:	jle    53d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    53f5:	mov    0xa0(%r12),%r9
    53fd:	test   %r9,%r9
    5400:	jle    53d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    5402:	mov    0xc8(%r12),%rdx
    540a:	mov    0xc0(%r12),%rax
    5412:	imul   %r11,%rdx
    5416:	lea    (%rax,%rdx,4),%rdx
    541a:	xor    %eax,%eax
    541c:	nopl   0x0(%rax)
    5420:	add    $0x10,%rax
    5424:	prefetcht1 (%rdx)
    5427:	add    $0x40,%rdx
    542b:	cmp    %rax,%r9
    542e:	jg     5420 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe70>
    5430:	jmp    53d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    5432:	mov    0xa0(%r12),%r9
    543a:	test   %r9,%r9
    543d:	jle    53d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    543f:	mov    0x58(%r12),%rdx
    5444:	mov    0x8(%r12),%rax
    5449:	mov    (%r12),%r8
    544d:	imul   %rcx,%rdx
    5451:	lea    (%rax,%rdx,2),%r10
    5455:	xor    %eax,%eax
    5457:	nopw   0x0(%rax,%rax,1)
    5460:	mov    0x50(%r12),%rdx
    5465:	prefetcht1 (%r10)
    5469:	add    $0x40,%r10
    546d:	imul   %rcx,%rdx
    5471:	add    %rax,%rdx
    5474:	add    $0x20,%rax
    5478:	prefetcht1 (%r8,%rdx,2)
    547d:	cmp    %r9,%rax
    5480:	jl     5460 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xeb0>
    5482:	cmp    %r11,%r14
    5485:	jle    53d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    548b:	jmp    5402 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe52>
    5490:	mov    -0x1b8(%rbp),%r9
    5497:	mov    -0x2e0(%rbp),%rcx
    549e:	mov    %rbx,%r8
    54a1:	add    $0x6,%r15
    54a5:	mov    -0x2f0(%rbp),%rdx
    54ac:	mov    -0x310(%rbp),%rsi
    54b3:	mov    -0x270(%rbp),%rdi
    54ba:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    54bf:	cmp    %r15,-0x2e8(%rbp)
    54c6:	jle    5035 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa85>
    54cc:	mov    -0x1c8(%rbp),%rax
    54d3:	addq   $0x18,-0x270(%rbp)
    54db:	mov    %r13,%rsi
    54de:	add    %rax,%rbx
    54e1:	jmp    539f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdef>
    54e6:	mov    -0x1d8(%rbp),%rdi
    54ed:	cmp    %rdi,-0x2e0(%rbp)
    54f4:	jge    5602 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1052>
    54fa:	mov    -0x2e0(%rbp),%rax
    5501:	mov    -0x1d8(%rbp),%r8
    5508:	lea    -0x1b0(%rbp),%rsi
    550f:	lea    -0xf0(%rbp),%rcx
    5516:	mov    0xb0(%r12),%rdi
    551e:	cmp    %r8,%rax
    5521:	cmovle %rax,%r8
    5525:	mov    -0x308(%rbp),%rax
    552c:	lea    0x0(,%rax,4),%rdx
    5534:	xor    %eax,%eax
    5536:	add    %rdx,%rdi
    5539:	add    0xb8(%r12),%rdx
    5541:	vmovss (%rdx,%rax,4),%xmm0
    5546:	vmovss (%rdi,%rax,4),%xmm1
    554b:	vmovss %xmm0,(%rcx,%rax,4)
    5550:	vmovss %xmm1,(%rsi,%rax,4)
    5555:	add    $0x1,%rax
    5559:	cmp    %r8,%rax
    555c:	jl     5541 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf91>
    555e:	cmp    %rax,-0x1d8(%rbp)
    5565:	jg     4920 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x370>
    556b:	vzeroupper
    556e:	jmp    4a9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ed>
    5573:	mov    -0x1d8(%rbp),%rcx
    557a:	cmp    %rcx,-0x2e0(%rbp)
    5581:	jge    4a9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ed>
    5587:	test   %r14,%r14
    558a:	jg     489f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2ef>
    5590:	cmpq   $0x0,-0x1d8(%rbp)
    5598:	jg     4917 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x367>
    559e:	jmp    4a9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ed>
    55a3:	nopl   0x0(%rax,%rax,1)
    55a8:	cmpq   $0x0,-0x1d8(%rbp)
    55b0:	jg     54fa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4a>
    55b6:	jmp    556b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfbb>
    55b8:	nopl   0x0(%rax,%rax,1)
    55c0:	mov    0x50(%r12),%rdx
    55c5:	mov    (%r12),%rcx
    55c9:	jmp    47e8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x238>
    55ce:	mov    -0x1d8(%rbp),%rdi
    55d5:	cmp    %rdi,-0x2e0(%rbp)
    55dc:	jge    4a9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ed>
    55e2:	test   %r11,%r11
    55e5:	jg     473d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x18d>
    55eb:	jmp    5590 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfe0>
    55ed:	nopl   (%rax)
    55f0:	mov    %rax,%rdx
    55f3:	xor    %esi,%esi
    55f5:	lea    0x0(,%rax,4),%r8
    55fd:	jmp    49ac <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3fc>
    5602:	cmpq   $0x0,-0x1d8(%rbp)
    560a:	jg     54fa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4a>
    5610:	jmp    4a9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4ed>
    5615:	data16 cs nopw 0x0(%rax,%rax,1)

0000000000005620 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>:
    5620:	push   %rbp
    5621:	mov    %rsi,%r10
    5624:	mov    %rsp,%rbp
    5627:	push   %r15
    5629:	mov    %rdi,%r15
    562c:	mov    %rdx,%rdi
    562f:	push   %r14
    5631:	push   %r13
    5633:	push   %r12
    5635:	push   %rbx
    5636:	and    $0xffffffffffffffc0,%rsp
    563a:	sub    $0x8,%rsp
    563e:	mov    %rdx,-0x10(%rsp)
    5643:	mov    0xa0(%r15),%rsi
    564a:	vbroadcastss 0xa8(%r15),%zmm18
    5651:	mov    %rsi,%rax
    5654:	lea    0x1e(%rsi),%rdx
    5658:	add    $0xf,%rax
    565c:	cmovns %rax,%rdx
    5660:	sar    $0x4,%rdx
    5664:	cmp    %rdi,%r10
    5667:	jge    5a14 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3f4>
    566d:	mov    %rdx,%rax
    5670:	lea    -0x10(%rsi),%rdi
    5674:	shl    $0x4,%rdx
    5678:	movq   $0x0,-0x8(%rsp)
    5681:	mov    %rdx,-0x18(%rsp)
    5686:	mov    %rdi,%rdx
    5689:	and    $0xfffffffffffffff0,%rdi
    568d:	shl    $0x6,%rax
    5691:	and    $0xfffffffffffffff0,%rdx
    5695:	add    $0x10,%rdi
    5699:	mov    %rax,-0x20(%rsp)
    569e:	vmovq  %r8,%xmm2
    56a3:	lea    0x10(%rdx),%rbx
    56a7:	mov    %rdi,(%rsp)
    56ab:	mov    %r8,%rax
    56ae:	vmovdqa 0x0(%rip),%ymm9        # 56b6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x96>
    56b6:	mov    %rbx,-0x28(%rsp)
    56bb:	lea    -0x1(%rsi),%rbx
    56bf:	add    $0xa9004,%rax
    56c5:	vmovdqa64 0x0(%rip),%zmm5        # 56cf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xaf>
    56cf:	mov    %rbx,-0x38(%rsp)
    56d4:	shr    $0x3,%rbx
    56d8:	vmovdqa64 %xmm2,%xmm19
    56de:	kmovb  %ecx,%k0
    56e2:	mov    %rbx,-0x48(%rsp)
    56e7:	add    $0x1,%rbx
    56eb:	mov    %rbx,%rdx
    56ee:	mov    %rbx,-0x30(%rsp)
    56f3:	and    $0xfffffffffffffffc,%rbx
    56f7:	mov    %rbx,-0x58(%rsp)
    56fc:	shl    $0x3,%rbx
    5700:	shr    $0x2,%rdx
    5704:	mov    %rbx,-0x50(%rsp)
    5709:	mov    $0x7fff,%ebx
    570e:	shl    $0x6,%rdx
    5712:	vmovd  %ebx,%xmm12
    5716:	mov    $0x1,%ebx
    571b:	mov    %rdx,-0x40(%rsp)
    5720:	vmovd  %ebx,%xmm11
    5724:	mov    $0x40,%ebx
    5729:	vpbroadcastd %xmm12,%ymm8
    572e:	vmovd  %ebx,%xmm10
    5732:	vpbroadcastd %xmm11,%ymm7
    5737:	vpbroadcastd %xmm10,%ymm6
    573c:	nopl   0x0(%rax)
    5740:	mov    0xc8(%r15),%rcx
    5747:	mov    0xc0(%r15),%rbx
    574e:	xor    %edx,%edx
    5750:	imul   %r10,%rcx
    5754:	lea    (%rbx,%rcx,4),%r13
    5758:	cmp    $0xf,%rsi
    575c:	jle    5791 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x171>
    575e:	mov    (%rsp),%rdi
    5762:	nopw   0x0(%rax,%rax,1)
    5768:	vmovups (%rax,%rdx,4),%zmm1
    576f:	vfmadd213ps 0x0(%r13,%rdx,4),%zmm18,%zmm1
    5777:	vmovups %zmm1,0x0(%r13,%rdx,4)
    577f:	add    $0x10,%rdx
    5783:	cmp    %rdi,%rdx
    5786:	jne    5768 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x148>
    5788:	mov    %rdi,(%rsp)
    578c:	mov    -0x28(%rsp),%rdx
    5791:	cmp    %rdx,%rsi
    5794:	jle    6078 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa58>
    579a:	mov    %rsi,%r8
    579d:	sub    %rdx,%r8
    57a0:	lea    -0x1(%r8),%r14
    57a4:	mov    %r14,%rdi
    57a7:	cmp    $0x6,%r14
    57ab:	jbe    5a28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x408>
    57b1:	mov    -0x8(%rsp),%r12
    57b6:	lea    (%rcx,%rdx,1),%r9
    57ba:	lea    (%rbx,%r9,4),%r11
    57be:	add    %rdx,%r12
    57c1:	vmovq  %r12,%xmm1
    57c6:	lea    0xa9008(,%r12,4),%r12
    57ce:	vmovq  %r12,%xmm2
    57d3:	lea    (%rcx,%rsi,1),%r12
    57d7:	lea    (%rbx,%r12,4),%r14
    57db:	lea    0xa8(%r15),%r12
    57e2:	cmp    %r14,%r12
    57e5:	lea    0xac(%r15),%r12
    57ec:	setae  %r14b
    57f0:	cmp    %r12,%r11
    57f3:	setae  %r12b
    57f7:	or     %r14b,%r12b
    57fa:	je     5a28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x408>
    5800:	vmovq  %xmm19,%r12
    5806:	vmovq  %xmm2,%r14
    580b:	add    %r12,%r14
    580e:	mov    %r11,%r12
    5811:	sub    %r14,%r12
    5814:	cmp    $0x38,%r12
    5818:	jbe    5a28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x408>
    581e:	cmp    $0xe,%rdi
    5822:	jbe    60a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa88>
    5828:	vmovq  %xmm19,%r14
    582e:	vmovq  %xmm2,%r12
    5833:	vmovups (%r11),%zmm4
    5839:	vbroadcastss 0xa8(%r15),%zmm14
    5840:	vfmadd132ps -0x4(%r14,%r12,1),%zmm4,%zmm14
    584b:	vmovups %zmm14,(%r11)
    5851:	mov    %r8,%r11
    5854:	and    $0xfffffffffffffff0,%r11
    5858:	add    %r11,%rdx
    585b:	test   $0xf,%r8b
    585f:	je     59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5865:	sub    %r11,%r8
    5868:	lea    -0x1(%r8),%r12
    586c:	cmp    $0x6,%r12
    5870:	jbe    58b9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x299>
    5872:	add    %r11,%r9
    5875:	vmovq  %xmm1,%r14
    587a:	vbroadcastss 0xa8(%r15),%ymm1
    5883:	lea    (%rbx,%r9,4),%r9
    5887:	lea    0x2a401(%r11,%r14,1),%r11
    588f:	vmovq  %xmm19,%r14
    5895:	vmovups (%r9),%ymm0
    589a:	vfmadd132ps (%r14,%r11,4),%ymm0,%ymm1
    58a0:	vmovups %ymm1,(%r9)
    58a5:	mov    %r8,%r9
    58a8:	and    $0xfffffffffffffff8,%r9
    58ac:	add    %r9,%rdx
    58af:	and    $0x7,%r8d
    58b3:	je     59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    58b9:	lea    0x0(,%rdx,4),%r8
    58c1:	vmovss 0xa8(%r15),%xmm1
    58ca:	lea    0x0(%r13,%r8,1),%r9
    58cf:	vmovss (%r9),%xmm2
    58d4:	vfmadd132ss (%rax,%rdx,4),%xmm2,%xmm1
    58da:	vmovss %xmm1,(%r9)
    58df:	lea    0x1(%rdx),%r9
    58e3:	cmp    %r9,%rsi
    58e6:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    58ec:	vmovss 0xa8(%r15),%xmm1
    58f5:	lea    0x4(%r13,%r8,1),%r9
    58fa:	vmovss (%r9),%xmm4
    58ff:	vfmadd132ss 0x4(%r8,%rax,1),%xmm4,%xmm1
    5906:	vmovss %xmm1,(%r9)
    590b:	lea    0x2(%rdx),%r9
    590f:	cmp    %r9,%rsi
    5912:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5918:	vmovss 0xa8(%r15),%xmm1
    5921:	lea    0x8(%r13,%r8,1),%r9
    5926:	vmovss (%r9),%xmm4
    592b:	vfmadd132ss 0x8(%r8,%rax,1),%xmm4,%xmm1
    5932:	vmovss %xmm1,(%r9)
    5937:	lea    0x3(%rdx),%r9
    593b:	cmp    %r9,%rsi
    593e:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5944:	vmovss 0xa8(%r15),%xmm1
    594d:	lea    0xc(%r13,%r8,1),%r9
    5952:	vmovss (%r9),%xmm2
    5957:	vfmadd132ss 0xc(%r8,%rax,1),%xmm2,%xmm1
    595e:	vmovss %xmm1,(%r9)
    5963:	lea    0x4(%rdx),%r9
    5967:	cmp    %r9,%rsi
    596a:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    596c:	vmovss 0xa8(%r15),%xmm1
    5975:	lea    0x10(%r13,%r8,1),%r9
    597a:	vmovss (%r9),%xmm0
    597f:	vfmadd132ss 0x10(%r8,%rax,1),%xmm0,%xmm1
    5986:	vmovss %xmm1,(%r9)
    598b:	lea    0x5(%rdx),%r9
    598f:	cmp    %r9,%rsi
    5992:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5994:	lea    0x14(%r13,%r8,1),%r9
    5999:	add    $0x6,%rdx
    599d:	vmovss 0xa8(%r15),%xmm1
    59a6:	vmovss (%r9),%xmm4
    59ab:	vfmadd132ss 0x14(%r8,%rax,1),%xmm4,%xmm1
    59b2:	vmovss %xmm1,(%r9)
    59b7:	cmp    %rdx,%rsi
    59ba:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    59bc:	lea    0x18(%r13,%r8,1),%rdx
    59c1:	vmovss 0x18(%r8,%rax,1),%xmm1
    59c8:	vmovss (%rdx),%xmm2
    59cc:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    59d5:	vmovss %xmm1,(%rdx)
    59d9:	nopl   0x0(%rax)
    59e0:	kortestb %k0,%k0
    59e4:	jne    5ce8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x6c8>
    59ea:	nopw   0x0(%rax,%rax,1)
    59f0:	mov    -0x20(%rsp),%rbx
    59f5:	mov    -0x18(%rsp),%rdx
    59fa:	add    $0x1,%r10
    59fe:	add    %rdx,-0x8(%rsp)
    5a03:	add    %rbx,%rax
    5a06:	cmp    %r10,-0x10(%rsp)
    5a0b:	jne    5740 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x120>
    5a11:	vzeroupper
    5a14:	lea    -0x28(%rbp),%rsp
    5a18:	pop    %rbx
    5a19:	pop    %r12
    5a1b:	pop    %r13
    5a1d:	pop    %r14
    5a1f:	pop    %r15
    5a21:	pop    %rbp
    5a22:	ret
    5a23:	nopl   0x0(%rax,%rax,1)
    5a28:	lea    0x0(,%rdx,4),%r8
    5a30:	vmovss (%rax,%rdx,4),%xmm1
    5a35:	lea    0x0(%r13,%r8,1),%r9
    5a3a:	vmovss (%r9),%xmm4
    5a3f:	vfmadd132ss 0xa8(%r15),%xmm4,%xmm1
    5a48:	vmovss %xmm1,(%r9)
    5a4d:	lea    0x1(%rdx),%r9
    5a51:	cmp    %r9,%rsi
    5a54:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5a56:	vmovss 0xa8(%r15),%xmm1
    5a5f:	lea    0x4(%r13,%r8,1),%r9
    5a64:	vmovss (%r9),%xmm4
    5a69:	vfmadd132ss 0x4(%r8,%rax,1),%xmm4,%xmm1
    5a70:	vmovss %xmm1,(%r9)
    5a75:	lea    0x2(%rdx),%r9
    5a79:	cmp    %r9,%rsi
    5a7c:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5a82:	lea    0x8(%r13,%r8,1),%r9
    5a87:	vmovss 0x8(%r8,%rax,1),%xmm1
    5a8e:	vmovss (%r9),%xmm0
    5a93:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    5a9c:	vmovss %xmm1,(%r9)
    5aa1:	lea    0x3(%rdx),%r9
    5aa5:	cmp    %r9,%rsi
    5aa8:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5aae:	lea    0xc(%r13,%r8,1),%r9
    5ab3:	vmovss 0xc(%r8,%rax,1),%xmm1
    5aba:	vmovss (%r9),%xmm0
    5abf:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    5ac8:	vmovss %xmm1,(%r9)
    5acd:	lea    0x4(%rdx),%r9
    5ad1:	cmp    %r9,%rsi
    5ad4:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5ada:	lea    0x10(%r13,%r8,1),%r9
    5adf:	vmovss 0x10(%r8,%rax,1),%xmm1
    5ae6:	vmovss (%r9),%xmm0
    5aeb:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    5af4:	vmovss %xmm1,(%r9)
    5af9:	lea    0x5(%rdx),%r9
    5afd:	cmp    %r9,%rsi
    5b00:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5b06:	lea    0x14(%r13,%r8,1),%r9
    5b0b:	vmovss 0x14(%r8,%rax,1),%xmm1
    5b12:	vmovss (%r9),%xmm2
    5b17:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    5b20:	vmovss %xmm1,(%r9)
    5b25:	lea    0x6(%rdx),%r9
    5b29:	cmp    %r9,%rsi
    5b2c:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5b32:	lea    0x18(%r13,%r8,1),%r9
    5b37:	vmovss 0x18(%r8,%rax,1),%xmm1
    5b3e:	vmovss (%r9),%xmm0
    5b43:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    5b4c:	vmovss %xmm1,(%r9)
    5b51:	lea    0x7(%rdx),%r9
    5b55:	cmp    %r9,%rsi
    5b58:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5b5e:	lea    0x1c(%r13,%r8,1),%r9
    5b63:	vmovss 0x1c(%r8,%rax,1),%xmm1
    5b6a:	vmovss (%r9),%xmm4
    5b6f:	vfmadd132ss 0xa8(%r15),%xmm4,%xmm1
    5b78:	vmovss %xmm1,(%r9)
    5b7d:	lea    0x8(%rdx),%r9
    5b81:	cmp    %r9,%rsi
    5b84:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5b8a:	lea    0x20(%r13,%r8,1),%r9
    5b8f:	vmovss 0x20(%r8,%rax,1),%xmm1
    5b96:	vmovss (%r9),%xmm2
    5b9b:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    5ba4:	vmovss %xmm1,(%r9)
    5ba9:	lea    0x9(%rdx),%r9
    5bad:	cmp    %r9,%rsi
    5bb0:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5bb6:	lea    0x24(%r13,%r8,1),%r9
    5bbb:	vmovss 0x24(%r8,%rax,1),%xmm1
    5bc2:	vmovss (%r9),%xmm0
    5bc7:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    5bd0:	vmovss %xmm1,(%r9)
    5bd5:	lea    0xa(%rdx),%r9
    5bd9:	cmp    %r9,%rsi
    5bdc:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5be2:	lea    0x28(%r13,%r8,1),%r9
    5be7:	vmovss 0x28(%r8,%rax,1),%xmm1
    5bee:	vmovss (%r9),%xmm4
    5bf3:	vfmadd132ss 0xa8(%r15),%xmm4,%xmm1
    5bfc:	vmovss %xmm1,(%r9)
    5c01:	lea    0xb(%rdx),%r9
    5c05:	cmp    %r9,%rsi
    5c08:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5c0e:	lea    0x2c(%r13,%r8,1),%r9
    5c13:	vmovss 0x2c(%r8,%rax,1),%xmm1
    5c1a:	vmovss (%r9),%xmm0
    5c1f:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    5c28:	vmovss %xmm1,(%r9)
    5c2d:	lea    0xc(%rdx),%r9
    5c31:	cmp    %r9,%rsi
    5c34:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5c3a:	vmovss 0xa8(%r15),%xmm1
    5c43:	lea    0x30(%r13,%r8,1),%r9
    5c48:	vmovss (%r9),%xmm2
    5c4d:	vfmadd132ss 0x30(%r8,%rax,1),%xmm2,%xmm1
    5c54:	vmovss %xmm1,(%r9)
    5c59:	lea    0xd(%rdx),%r9
    5c5d:	cmp    %r9,%rsi
    5c60:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5c66:	vmovss 0xa8(%r15),%xmm1
    5c6f:	lea    0x34(%r13,%r8,1),%r9
    5c74:	vmovss (%r9),%xmm4
    5c79:	vfmadd132ss 0x34(%r8,%rax,1),%xmm4,%xmm1
    5c80:	vmovss %xmm1,(%r9)
    5c85:	lea    0xe(%rdx),%r9
    5c89:	cmp    %r9,%rsi
    5c8c:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5c92:	lea    0x38(%r13,%r8,1),%r9
    5c97:	add    $0xf,%rdx
    5c9b:	vmovss 0xa8(%r15),%xmm1
    5ca4:	vmovss (%r9),%xmm0
    5ca9:	vfmadd132ss 0x38(%r8,%rax,1),%xmm0,%xmm1
    5cb0:	vmovss %xmm1,(%r9)
    5cb5:	cmp    %rdx,%rsi
    5cb8:	jle    59e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    5cbe:	lea    0x3c(%r13,%r8,1),%rdx
    5cc3:	vmovss 0x3c(%r8,%rax,1),%xmm1
    5cca:	kortestb %k0,%k0
    5cce:	vmovss (%rdx),%xmm2
    5cd2:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    5cdb:	vmovss %xmm1,(%rdx)
    5cdf:	je     59f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    5ce5:	nopl   (%rax)
    5ce8:	mov    0x78(%r15),%r12
    5cec:	mov    0x38(%r15),%r14
    5cf0:	imul   %r10,%r12
    5cf4:	lea    (%r14,%r12,2),%r8
    5cf8:	cmpq   $0x17,-0x38(%rsp)
    5cfe:	jbe    60b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa90>
    5d04:	mov    -0x40(%rsp),%r9
    5d09:	mov    (%rsp),%rdi
    5d0d:	xor    %edx,%edx
    5d0f:	vpbroadcastd %xmm11,%zmm16
    5d15:	vpbroadcastd %xmm12,%zmm15
    5d1b:	vpbroadcastd %xmm10,%zmm14
    5d21:	nopl   0x0(%rax)
    5d28:	vmovups 0x0(%r13,%rdx,2),%zmm4
    5d30:	vpaddd 0x40(%r13,%rdx,2),%zmm15,%zmm17
    5d38:	vpsrld $0x10,0x40(%r13,%rdx,2),%zmm3
    5d41:	vpaddd 0x0(%r13,%rdx,2),%zmm15,%zmm2
    5d49:	vpsrld $0x10,0x0(%r13,%rdx,2),%zmm1
    5d52:	vcmpeqps %zmm4,%zmm4,%k1
    5d59:	vmovups 0x40(%r13,%rdx,2),%zmm4
    5d61:	vpandd %zmm16,%zmm3,%zmm13
    5d67:	vpord  %zmm14,%zmm3,%zmm3
    5d6d:	vpaddd %zmm17,%zmm13,%zmm13
    5d73:	vpandd %zmm16,%zmm1,%zmm17
    5d79:	vpord  %zmm14,%zmm1,%zmm1
    5d7f:	vpaddd %zmm17,%zmm2,%zmm2
    5d85:	vpsrld $0x10,%zmm2,%zmm1{%k1}
    5d8c:	vcmpeqps %zmm4,%zmm4,%k1
    5d93:	vpsrld $0x10,%zmm13,%zmm3{%k1}
    5d9a:	vpermt2w %zmm3,%zmm5,%zmm1
    5da0:	vmovdqu16 %zmm1,(%r8,%rdx,1)
    5da7:	add    $0x40,%rdx
    5dab:	cmp    %rdx,%r9
    5dae:	jne    5d28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x708>
    5db4:	mov    %rdi,(%rsp)
    5db8:	testb  $0x3,-0x30(%rsp)
    5dbd:	je     59f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    5dc3:	mov    -0x58(%rsp),%r9
    5dc8:	mov    -0x50(%rsp),%rdx
    5dcd:	mov    -0x30(%rsp),%r11
    5dd2:	mov    -0x48(%rsp),%rdi
    5dd7:	sub    %r9,%r11
    5dda:	cmp    %rdi,%r9
    5ddd:	je     5e6c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x84c>
    5de3:	shl    $0x3,%r9
    5de7:	add    %r9,%rcx
    5dea:	add    %r12,%r9
    5ded:	lea    (%rbx,%rcx,4),%rcx
    5df1:	vmovups 0x20(%rcx),%ymm15
    5df6:	vmovups (%rcx),%ymm13
    5dfa:	vpsrld $0x10,%ymm15,%ymm14
    5e00:	vpsrld $0x10,%ymm13,%ymm1
    5e06:	vpaddd %ymm15,%ymm8,%ymm16
    5e0c:	vcmpeqps %ymm13,%ymm13,%k1
    5e13:	vpandd %ymm7,%ymm14,%ymm17
    5e19:	vpaddd %ymm13,%ymm8,%ymm13
    5e1e:	vpaddd %ymm17,%ymm16,%ymm16
    5e24:	vpandd %ymm7,%ymm1,%ymm17
    5e2a:	vpor   %ymm6,%ymm1,%ymm1
    5e2e:	vpaddd %ymm17,%ymm13,%ymm13
    5e34:	vpor   %ymm6,%ymm14,%ymm14
    5e38:	vpsrld $0x10,%ymm13,%ymm1{%k1}
    5e3f:	vcmpeqps %ymm15,%ymm15,%k1
    5e46:	vpsrld $0x10,%ymm16,%ymm14{%k1}
    5e4d:	vpermt2w %ymm14,%ymm9,%ymm1
    5e53:	vmovdqu16 %ymm1,(%r14,%r9,2)
    5e5a:	test   $0x1,%r11b
    5e5e:	je     59f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    5e64:	and    $0xfffffffffffffffe,%r11
    5e68:	lea    (%rdx,%r11,8),%rdx
    5e6c:	vmovss 0x0(%r13,%rdx,4),%xmm1
    5e73:	lea    0x0(,%rdx,4),%r11
    5e7b:	add    %rdx,%rdx
    5e7e:	lea    (%r8,%rdx,1),%r12
    5e82:	vmovd  %xmm1,%r9d
    5e87:	mov    %r9d,%ecx
    5e8a:	shr    $0x10,%ecx
    5e8d:	vucomiss %xmm1,%xmm1
    5e91:	jp     6010 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9f0>
    5e97:	and    $0x1,%ecx
    5e9a:	lea    0x7fff(%r9,%rcx,1),%ecx
    5ea2:	shr    $0x10,%ecx
    5ea5:	vmovss 0x4(%r13,%r11,1),%xmm1
    5eac:	mov    %cx,(%r12)
    5eb1:	lea    0x2(%r8,%rdx,1),%r12
    5eb6:	vmovd  %xmm1,%r9d
    5ebb:	mov    %r9d,%ecx
    5ebe:	shr    $0x10,%ecx
    5ec1:	vucomiss %xmm1,%xmm1
    5ec5:	jp     6070 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa50>
    5ecb:	and    $0x1,%ecx
    5ece:	lea    0x7fff(%r9,%rcx,1),%ecx
    5ed6:	shr    $0x10,%ecx
    5ed9:	vmovss 0x8(%r13,%r11,1),%xmm1
    5ee0:	mov    %cx,(%r12)
    5ee5:	lea    0x4(%r8,%rdx,1),%r12
    5eea:	vmovd  %xmm1,%r9d
    5eef:	mov    %r9d,%ecx
    5ef2:	shr    $0x10,%ecx
    5ef5:	vucomiss %xmm1,%xmm1
    5ef9:	jp     6060 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa40>
    5eff:	and    $0x1,%ecx
    5f02:	lea    0x7fff(%r9,%rcx,1),%ecx
    5f0a:	shr    $0x10,%ecx
    5f0d:	vmovss 0xc(%r13,%r11,1),%xmm1
    5f14:	mov    %cx,(%r12)
    5f19:	lea    0x6(%r8,%rdx,1),%r12
    5f1e:	vmovd  %xmm1,%r9d
    5f23:	mov    %r9d,%ecx
    5f26:	shr    $0x10,%ecx
    5f29:	vucomiss %xmm1,%xmm1
    5f2d:	jp     6050 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa30>
    5f33:	and    $0x1,%ecx
    5f36:	lea    0x7fff(%r9,%rcx,1),%ecx
    5f3e:	shr    $0x10,%ecx
    5f41:	vmovss 0x10(%r13,%r11,1),%xmm1
    5f48:	mov    %cx,(%r12)
    5f4d:	lea    0x8(%r8,%rdx,1),%r12
    5f52:	vmovd  %xmm1,%r9d
    5f57:	mov    %r9d,%ecx
    5f5a:	shr    $0x10,%ecx
    5f5d:	vucomiss %xmm1,%xmm1
    5f61:	jp     6040 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa20>
    5f67:	and    $0x1,%ecx
    5f6a:	lea    0x7fff(%r9,%rcx,1),%ecx
    5f72:	shr    $0x10,%ecx
    5f75:	vmovss 0x14(%r13,%r11,1),%xmm1
    5f7c:	mov    %cx,(%r12)
    5f81:	lea    0xa(%r8,%rdx,1),%r12
    5f86:	vmovd  %xmm1,%r9d
    5f8b:	mov    %r9d,%ecx
    5f8e:	shr    $0x10,%ecx
    5f91:	vucomiss %xmm1,%xmm1
    5f95:	jp     6030 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa10>
    5f9b:	and    $0x1,%ecx
    5f9e:	lea    0x7fff(%r9,%rcx,1),%ecx
    5fa6:	shr    $0x10,%ecx
    5fa9:	vmovss 0x18(%r13,%r11,1),%xmm1
    5fb0:	mov    %cx,(%r12)
    5fb5:	lea    0xc(%r8,%rdx,1),%r12
    5fba:	vmovd  %xmm1,%r9d
    5fbf:	mov    %r9d,%ecx
    5fc2:	shr    $0x10,%ecx
    5fc5:	vucomiss %xmm1,%xmm1
    5fc9:	jp     6028 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa08>
    5fcb:	and    $0x1,%ecx
    5fce:	lea    0x7fff(%r9,%rcx,1),%ecx
    5fd6:	shr    $0x10,%ecx
    5fd9:	vmovss 0x1c(%r13,%r11,1),%xmm0
    5fe0:	mov    %cx,(%r12)
    5fe5:	lea    0xe(%r8,%rdx,1),%r8
    5fea:	vmovd  %xmm0,%ecx
    5fee:	mov    %ecx,%edx
    5ff0:	shr    $0x10,%edx
    5ff3:	vucomiss %xmm0,%xmm0
    5ff7:	jp     6020 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa00>
    5ff9:	and    $0x1,%edx
    5ffc:	lea    0x7fff(%rcx,%rdx,1),%edx
    6003:	shr    $0x10,%edx
    6006:	mov    %dx,(%r8)
    600a:	jmp    59f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    600f:	nop
    6010:	or     $0x40,%ecx
    6013:	jmp    5ea5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x885>
    6018:	nopl   0x0(%rax,%rax,1)
    6020:	or     $0x40,%edx
    6023:	jmp    6006 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9e6>
    6025:	nopl   (%rax)
    6028:	or     $0x40,%ecx
    602b:	jmp    5fd9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9b9>
    602d:	nopl   (%rax)
    6030:	or     $0x40,%ecx
    6033:	jmp    5fa9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x989>
    6038:	nopl   0x0(%rax,%rax,1)
    6040:	or     $0x40,%ecx
    6043:	jmp    5f75 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x955>
    6048:	nopl   0x0(%rax,%rax,1)
    6050:	or     $0x40,%ecx
    6053:	jmp    5f41 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x921>
    6058:	nopl   0x0(%rax,%rax,1)
    6060:	or     $0x40,%ecx
    6063:	jmp    5f0d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x8ed>
    6068:	nopl   0x0(%rax,%rax,1)
    6070:	or     $0x40,%ecx
    6073:	jmp    5ed9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x8b9>
    6078:	kortestb %k0,%k0
    607c:	je     59f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    6082:	test   %rsi,%rsi
    6085:	jle    59f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    608b:	mov    0x78(%r15),%r12
    608f:	mov    0x38(%r15),%r14
    6093:	imul   %r10,%r12
    6097:	lea    (%r12,%r12,1),%r8
    609b:	add    %r14,%r8
    609e:	jmp    5cf8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x6d8>
    60a3:	nopl   0x0(%rax,%rax,1)
    60a8:	xor    %r11d,%r11d
    60ab:	jmp    5872 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x252>
    60b0:	xor    %r9d,%r9d
    60b3:	xor    %edx,%edx
    60b5:	jmp    5dcd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x7ad>
    60ba:	nopw   0x0(%rax,%rax,1)

00000000000060c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>:
    60c0:	movabs $0x2aaaaaaaaaaaaaab,%rax
    60ca:	lea    0x8(%rsp),%r10
    60cf:	and    $0xffffffffffffffc0,%rsp
    60d3:	push   -0x8(%r10)
    60d7:	push   %rbp
    60d8:	mov    %rsp,%rbp
    60db:	push   %r15
    60dd:	push   %r14
    60df:	push   %r13
    60e1:	push   %r12
    60e3:	mov    %rdi,%r12
    60e6:	mov    %rcx,%rdi
    60e9:	push   %r10
    60eb:	lea    0x89800(%rdi),%r14
    60f2:	lea    0x8f800(%rdi),%r15
    60f9:	push   %rbx
    60fa:	mov    %rdx,%rbx
    60fd:	sub    $0x340,%rsp
    6104:	mov    %rsi,-0x308(%rbp)
    610b:	mov    -0x308(%rbp),%r9
    6112:	mov    %rdx,%rsi
    6115:	mov    %rcx,-0x1c0(%rbp)
    611c:	mov    0xa0(%r12),%r11
    6124:	sub    %r9,%rsi
    6127:	mov    %r14,-0x310(%rbp)
    612e:	lea    0x5(%rsi),%rcx
    6132:	mov    %rsi,-0x2e0(%rbp)
    6139:	imul   %rcx
    613c:	sar    $0x3f,%rcx
    6140:	sub    %rcx,%rdx
    6143:	lea    0x82c00(%rdi),%rcx
    614a:	lea    (%rdx,%rdx,2),%rax
    614e:	mov    %rdx,-0x300(%rbp)
    6155:	mov    %r11,%rdx
    6158:	add    %rax,%rax
    615b:	mov    %rcx,-0x340(%rbp)
    6162:	mov    %rax,-0x1d8(%rbp)
    6169:	mov    0xaf010(%rdi),%rax
    6170:	sub    0xaf008(%rdi),%rax
    6177:	add    $0xf,%rdx
    617b:	mov    %rax,-0x2e8(%rbp)
    6182:	lea    0x1e(%r11),%rax
    6186:	cmovns %rdx,%rax
    618a:	mov    0x8(%r12),%rdx
    618f:	sar    $0x4,%rax
    6193:	mov    %rax,-0x2f0(%rbp)
    619a:	lea    0x7c000(%rdi),%rax
    61a1:	mov    %rax,-0x350(%rbp)
    61a8:	mov    0x58(%r12),%rax
    61ad:	test   %rsi,%rsi
    61b0:	jle    70de <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x101e>
    61b6:	test   %r11,%r11
    61b9:	jle    6ff6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf36>
    61bf:	lea    0x0(,%rax,4),%r10
    61c7:	shl    $0x4,%rsi
    61cb:	mov    %rdi,%r8
    61ce:	xor    %edi,%edi
    61d0:	imul   %r9,%rax
    61d4:	mov    %rsi,%rcx
    61d7:	lea    (%rdx,%rax,4),%r9
    61db:	mov    %r9,%r13
    61de:	xor    %eax,%eax
    61e0:	mov    %rax,%rdx
    61e3:	mov    %rax,%rsi
    61e6:	vmovups 0x0(%r13),%ymm5
    61ec:	add    $0x20,%r13
    61f0:	sar    $0x4,%rdx
    61f4:	and    $0xf,%esi
    61f7:	lea    (%rdx,%rdx,2),%rdx
    61fb:	add    %rdi,%rsi
    61fe:	vmovups %ymm5,0x7c000(%r8,%rax,4)
    6208:	add    $0x8,%rax
    620c:	shl    $0x8,%rdx
    6210:	add    %rsi,%rdx
    6213:	vmovups %ymm5,(%r14,%rdx,4)
    6219:	cmp    %rax,%r11
    621c:	jg     61e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x120>
    621e:	add    $0x10,%rdi
    6222:	add    %r10,%r9
    6225:	add    $0x240,%r8
    622c:	cmp    %rdi,%rcx
    622f:	jne    61db <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x11b>
    6231:	mov    -0x1d8(%rbp),%rdi
    6238:	cmp    %rdi,-0x2e0(%rbp)
    623f:	jge    70d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1010>
    6245:	vzeroupper
    6248:	mov    -0x2e0(%rbp),%r13
    624f:	mov    -0x1c0(%rbp),%rdi
    6256:	mov    %r11,%r14
    6259:	mov    %r12,-0x230(%rbp)
    6260:	mov    -0x1d8(%rbp),%r12
    6267:	mov    %rbx,-0x1c8(%rbp)
    626e:	lea    0x0(,%r13,8),%rax
    6276:	mov    %r13,%rbx
    6279:	lea    (%rax,%r13,1),%rdx
    627d:	mov    %rax,%r13
    6280:	shl    $0x6,%rdx
    6284:	lea    0x7c000(%rdi,%rdx,1),%rcx
    628c:	lea    0x0(,%r11,4),%rdi
    6294:	mov    %rdi,-0x1b8(%rbp)
    629b:	mov    -0x1b8(%rbp),%rdx
    62a2:	mov    %rcx,%rdi
    62a5:	xor    %esi,%esi
    62a7:	add    $0x1,%rbx
    62ab:	call   62b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1f0>
    62b0:	mov    %rax,%rcx
    62b3:	add    $0x240,%rcx
    62ba:	cmp    %rbx,%r12
    62bd:	jg     629b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1db>
    62bf:	mov    -0x230(%rbp),%r12
    62c6:	mov    -0x1c8(%rbp),%rbx
    62cd:	mov    %r14,%r11
    62d0:	mov    %r13,%rax
    62d3:	cmpq   $0x0,-0x2e0(%rbp)
    62db:	mov    0x50(%r12),%rdx
    62e0:	mov    (%r12),%rcx
    62e4:	jle    7083 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfc3>
    62ea:	test   %r14,%r14
    62ed:	jle    6ff6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf36>
    62f3:	mov    -0x308(%rbp),%rax
    62fa:	lea    0x0(,%rdx,4),%r10
    6302:	mov    -0x1c0(%rbp),%r8
    6309:	xor    %edi,%edi
    630b:	imul   %rax,%rdx
    630f:	lea    (%rcx,%rdx,4),%r9
    6313:	mov    -0x2e0(%rbp),%rcx
    631a:	shl    $0x4,%rcx
    631e:	mov    %r9,%r13
    6321:	xor    %eax,%eax
    6323:	nopl   0x0(%rax,%rax,1)
    6328:	mov    %rax,%rdx
    632b:	mov    %rax,%rsi
    632e:	vmovups 0x0(%r13),%ymm7
    6334:	add    $0x20,%r13
    6338:	sar    $0x4,%rdx
    633c:	and    $0xf,%esi
    633f:	lea    (%rdx,%rdx,2),%rdx
    6343:	add    %rdi,%rsi
    6346:	vmovups %ymm7,0x82c00(%r8,%rax,4)
    6350:	add    $0x8,%rax
    6354:	shl    $0x8,%rdx
    6358:	add    %rsi,%rdx
    635b:	vmovups %ymm7,(%r15,%rdx,4)
    6361:	cmp    %rax,%r11
    6364:	jg     6328 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x268>
    6366:	add    $0x10,%rdi
    636a:	add    %r10,%r9
    636d:	add    $0x240,%r8
    6374:	cmp    %rdi,%rcx
    6377:	jne    631e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x25e>
    6379:	lea    0x0(,%r11,4),%rcx
    6381:	mov    -0x2e0(%rbp),%rdi
    6388:	mov    %rcx,-0x1b8(%rbp)
    638f:	mov    -0x1d8(%rbp),%rcx
    6396:	lea    0x0(,%rdi,8),%rax
    639e:	cmp    %rcx,%rdi
    63a1:	jge    70b8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xff8>
    63a7:	vzeroupper
    63aa:	mov    -0x2e0(%rbp),%rdi
    63b1:	mov    %r11,%r14
    63b4:	add    %rdi,%rax
    63b7:	mov    -0x1c0(%rbp),%rdi
    63be:	shl    $0x6,%rax
    63c2:	lea    0x82c00(%rdi,%rax,1),%rcx
    63ca:	mov    -0x1d8(%rbp),%rax
    63d1:	lea    (%rax,%rax,8),%r13
    63d5:	mov    -0x340(%rbp),%rax
    63dc:	shl    $0x6,%r13
    63e0:	add    %rax,%r13
    63e3:	mov    -0x1b8(%rbp),%rdx
    63ea:	mov    %rcx,%rdi
    63ed:	xor    %esi,%esi
    63ef:	call   63f4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x334>
    63f4:	mov    %rax,%rcx
    63f7:	add    $0x240,%rcx
    63fe:	cmp    %rcx,%r13
    6401:	jne    63e3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x323>
    6403:	cmpq   $0x0,-0x1d8(%rbp)
    640b:	mov    %r14,%r11
    640e:	jle    65a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e8>
    6414:	cmpq   $0x0,-0x2e0(%rbp)
    641c:	jg     700a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4a>
    6422:	xor    %eax,%eax
    6424:	lea    -0xf0(%rbp),%rcx
    642b:	mov    -0x1d8(%rbp),%rdi
    6432:	mov    %rdi,%rsi
    6435:	sub    %rax,%rsi
    6438:	cmp    %rax,%rdi
    643b:	mov    %rsi,%r10
    643e:	mov    %rdi,%rsi
    6441:	mov    $0x1,%edi
    6446:	lea    -0x1(%r10),%rdx
    644a:	cmovg  %r10,%rdi
    644e:	cmp    $0xe,%rdx
    6452:	jbe    7100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1040>
    6458:	cmp    %rax,%rsi
    645b:	jle    7100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1040>
    6461:	vbroadcastss 0x0(%rip),%zmm0        # 646b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3ab>
    646b:	mov    %rdi,%rdx
    646e:	lea    0x0(,%rax,4),%r8
    6476:	lea    -0x1b0(%rbp,%r8,1),%rsi
    647e:	shr    $0x4,%rdx
    6482:	vmovups %zmm0,(%rsi)
    6488:	cmp    $0x1,%rdx
    648c:	je     64a2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3e2>
    648e:	vmovups %zmm0,0x40(%rsi)
    6495:	cmp    $0x2,%rdx
    6499:	je     64a2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3e2>
    649b:	vmovups %zmm0,0x80(%rsi)
    64a2:	mov    %rdi,%rsi
    64a5:	and    $0xfffffffffffffff0,%rsi
    64a9:	lea    (%rsi,%rax,1),%rdx
    64ad:	test   $0xf,%dil
    64b1:	je     6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    64b7:	sub    %rsi,%rdi
    64ba:	mov    %rdi,%r9
    64bd:	lea    -0x1(%rdi),%rdi
    64c1:	cmp    $0x6,%rdi
    64c5:	jbe    64f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x430>
    64c7:	vbroadcastss 0x0(%rip),%ymm0        # 64d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x410>
    64d0:	add    %rax,%rsi
    64d3:	vmovups %ymm0,-0x1b0(%rbp,%rsi,4)
    64dc:	mov    %r9,%rsi
    64df:	and    $0xfffffffffffffff8,%rsi
    64e3:	add    %rsi,%rdx
    64e6:	and    $0x7,%r9d
    64ea:	je     6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    64f0:	vmovss 0x0(%rip),%xmm0        # 64f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x438>
    64f8:	mov    -0x1d8(%rbp),%rdi
    64ff:	lea    0x1(%rdx),%rsi
    6503:	vmovss %xmm0,-0x1b0(%rbp,%rdx,4)
    650c:	cmp    %rsi,%rdi
    650f:	jle    6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    6511:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    651a:	lea    0x2(%rdx),%rsi
    651e:	cmp    %rsi,%rdi
    6521:	jle    6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    6523:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    652c:	lea    0x3(%rdx),%rsi
    6530:	cmp    %rsi,%rdi
    6533:	jle    6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    6535:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    653e:	lea    0x4(%rdx),%rsi
    6542:	cmp    %rsi,%rdi
    6545:	jle    6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    6547:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    6550:	lea    0x5(%rdx),%rsi
    6554:	cmp    %rsi,%rdi
    6557:	jle    6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    6559:	vmovss %xmm0,-0x1b0(%rbp,%rsi,4)
    6562:	add    $0x6,%rdx
    6566:	cmp    %rdx,%rdi
    6569:	jle    6574 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4b4>
    656b:	vmovss %xmm0,-0x1b0(%rbp,%rdx,4)
    6574:	cmp    %rax,-0x1d8(%rbp)
    657b:	mov    %r11,-0x1b8(%rbp)
    6582:	lea    0x0(,%r10,4),%rdx
    658a:	lea    (%rcx,%r8,1),%rdi
    658e:	mov    $0x4,%eax
    6593:	cmovle %rax,%rdx
    6597:	xor    %esi,%esi
    6599:	vzeroupper
    659c:	call   65a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e1>
    65a1:	mov    -0x1b8(%rbp),%r11
    65a8:	mov    -0x1c0(%rbp),%rax
    65af:	add    $0x9f400,%rax
    65b5:	cmpq   $0x0,-0x2e8(%rbp)
    65bd:	mov    %rax,-0x360(%rbp)
    65c4:	jle    6b48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa88>
    65ca:	mov    %r11,%rax
    65cd:	mov    %r11,-0x330(%rbp)
    65d4:	shl    $0x4,%rax
    65d8:	mov    %r15,-0x368(%rbp)
    65df:	mov    %rax,-0x318(%rbp)
    65e6:	mov    %r11,%rax
    65e9:	shl    $0x8,%rax
    65ed:	mov    %rbx,-0x370(%rbp)
    65f4:	mov    %rax,-0x358(%rbp)
    65fb:	mov    -0x1c0(%rbp),%rax
    6602:	mov    %r12,-0x348(%rbp)
    6609:	mov    %rax,-0x328(%rbp)
    6610:	add    $0x95800,%rax
    6616:	mov    %rax,-0x2f8(%rbp)
    661d:	mov    %rax,-0x320(%rbp)
    6624:	xor    %eax,%eax
    6626:	mov    %rax,%r12
    6629:	mov    -0x2e8(%rbp),%rdi
    6630:	mov    %r12,%rsi
    6633:	mov    %r12,-0x1b8(%rbp)
    663a:	add    $0x40,%r12
    663e:	mov    %rdi,%rax
    6641:	sub    %rsi,%rax
    6644:	cmp    $0x3f,%rax
    6648:	jg     6a87 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9c7>
    664e:	lea    0xf(%rdi),%rax
    6652:	sub    %rsi,%rax
    6655:	lea    0xf(%rax),%r10
    6659:	cmovns %rax,%r10
    665d:	mov    %rdi,%rax
    6660:	mov    %r10,%rbx
    6663:	and    $0xfffffffffffffff0,%r10
    6667:	sar    $0x4,%rbx
    666b:	lea    (%r10,%rsi,1),%r13
    666f:	mov    -0x320(%rbp),%r14
    6676:	sub    $0x8,%rsp
    667a:	mov    %rax,-0x230(%rbp)
    6681:	mov    %rbx,%r8
    6684:	push   %r14
    6686:	mov    -0x328(%rbp),%r15
    668d:	mov    -0x330(%rbp),%r9
    6694:	mov    -0x318(%rbp),%rcx
    669b:	mov    -0x300(%rbp),%rsi
    66a2:	mov    -0x350(%rbp),%rdi
    66a9:	mov    %r15,%rdx
    66ac:	call   820 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    66b1:	lea    0x9c00(%r14),%rcx
    66b8:	lea    0x18000(%r15),%rdx
    66bf:	mov    %rbx,%r8
    66c2:	mov    %rcx,(%rsp)
    66c6:	mov    -0x318(%rbp),%rcx
    66cd:	mov    -0x300(%rbp),%rsi
    66d4:	mov    -0x330(%rbp),%r9
    66db:	mov    -0x340(%rbp),%rdi
    66e2:	call   820 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    66e7:	mov    -0x348(%rbp),%rax
    66ee:	cmpq   $0x0,-0x1d8(%rbp)
    66f6:	vmovss 0x0(%rip),%xmm4        # 66fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x63e>
    66fe:	pop    %rcx
    66ff:	vmulss 0xa8(%rax),%xmm4,%xmm13
    6707:	pop    %rsi
    6708:	mov    -0x230(%rbp),%rax
    670f:	vbroadcastss %xmm13,%zmm13
    6715:	jle    6a4b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x98b>
    671b:	mov    -0x1c0(%rbp),%rdi
    6722:	mov    %r13,%r14
    6725:	mov    %rax,-0x1e0(%rbp)
    672c:	xor    %r15d,%r15d
    672f:	sub    %rax,%r14
    6732:	mov    -0x2f8(%rbp),%rbx
    6739:	mov    %r12,-0x338(%rbp)
    6740:	lea    0x95800(%rdi,%rax,4),%r8
    6748:	mov    %r14,%rcx
    674b:	lea    0x0(,%r14,4),%rdi
    6753:	mov    %r14,%rdx
    6756:	and    $0xfffffffffffffff0,%rcx
    675a:	shr    $0x4,%rdx
    675e:	mov    %r8,%r12
    6761:	mov    %rdi,-0x2c0(%rbp)
    6768:	lea    -0x1(%r14),%rdi
    676c:	shl    $0x6,%rdx
    6770:	mov    %rcx,-0x2d8(%rbp)
    6777:	mov    %rdi,-0x2b8(%rbp)
    677e:	lea    (%rcx,%rax,1),%rdi
    6782:	mov    %rdi,-0x2d0(%rbp)
    6789:	lea    -0x1b0(%rbp),%rdi
    6790:	mov    %rdi,-0x1f0(%rbp)
    6797:	lea    -0xf0(%rbp),%rdi
    679e:	mov    %rdx,-0x2c8(%rbp)
    67a5:	mov    %rdi,-0x1e8(%rbp)
    67ac:	mov    %r14,-0x1d0(%rbp)
    67b3:	mov    %r13,%r14
    67b6:	mov    %rax,%r13
    67b9:	nopl   0x0(%rax)
    67c0:	mov    -0x1f0(%rbp),%rax
    67c7:	lea    0x9c00(%rbx),%rcx
    67ce:	vbroadcastss (%rax,%r15,4),%zmm3
    67d5:	mov    -0x1e8(%rbp),%rax
    67dc:	vbroadcastss (%rax,%r15,4),%zmm4
    67e3:	cmp    %r14,-0x1e0(%rbp)
    67ea:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    67f0:	mov    %rcx,-0x1c8(%rbp)
    67f7:	xor    %esi,%esi
    67f9:	mov    -0x2c0(%rbp),%rdx
    6800:	lea    0x9c00(%r12),%rdi
    6808:	vmovaps %zmm4,-0x2b0(%rbp)
    6812:	vmovaps %zmm3,-0x270(%rbp)
    681c:	vmovaps %zmm13,-0x230(%rbp)
    6826:	vzeroupper
    6829:	call   682e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x76e>
    682e:	cmpq   $0xe,-0x2b8(%rbp)
    6836:	vmovaps -0x230(%rbp),%zmm13
    6840:	mov    -0x1c8(%rbp),%rcx
    6847:	vmovaps -0x270(%rbp),%zmm3
    6851:	vmovaps -0x2b0(%rbp),%zmm4
    685b:	vmovss 0x0(%rip),%xmm14        # 6863 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7a3>
    6863:	jbe    6a79 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9b9>
    6869:	mov    -0x2c8(%rbp),%rax
    6870:	vbroadcastss %xmm14,%zmm0
    6876:	lea    (%r12,%rax,1),%rdx
    687a:	mov    %r12,%rax
    687d:	nopl   (%rax)
    6880:	vmovups %zmm0,(%rax)
    6886:	add    $0x40,%rax
    688a:	cmp    %rax,%rdx
    688d:	jne    6880 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7c0>
    688f:	testb  $0xf,-0x1d0(%rbp)
    6896:	je     6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    689c:	mov    -0x2d8(%rbp),%rsi
    68a3:	mov    -0x2d0(%rbp),%rax
    68aa:	mov    -0x1d0(%rbp),%rdx
    68b1:	sub    %rsi,%rdx
    68b4:	lea    -0x1(%rdx),%rdi
    68b8:	cmp    $0x6,%rdi
    68bc:	jbe    68ea <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x82a>
    68be:	mov    -0x1c0(%rbp),%rdi
    68c5:	lea    0x25600(%r13,%rsi,1),%rsi
    68cd:	vbroadcastss 0x0(%rip),%ymm0        # 68d6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x816>
    68d6:	vmovups %ymm0,(%rdi,%rsi,4)
    68db:	mov    %rdx,%rsi
    68de:	and    $0xfffffffffffffff8,%rsi
    68e2:	add    %rsi,%rax
    68e5:	and    $0x7,%edx
    68e8:	je     6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    68ea:	lea    0x1(%rax),%rsi
    68ee:	lea    0x0(,%rax,4),%rdx
    68f6:	vmovss %xmm14,(%rbx,%rax,4)
    68fb:	cmp    %r14,%rsi
    68fe:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    6900:	lea    0x2(%rax),%rsi
    6904:	vmovss %xmm14,0x4(%rbx,%rdx,1)
    690a:	cmp    %r14,%rsi
    690d:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    690f:	lea    0x3(%rax),%rsi
    6913:	vmovss %xmm14,0x8(%rbx,%rdx,1)
    6919:	cmp    %r14,%rsi
    691c:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    691e:	lea    0x4(%rax),%rsi
    6922:	vmovss %xmm14,0xc(%rbx,%rdx,1)
    6928:	cmp    %r14,%rsi
    692b:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    692d:	lea    0x5(%rax),%rsi
    6931:	vmovss %xmm14,0x10(%rbx,%rdx,1)
    6937:	cmp    %r14,%rsi
    693a:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    693c:	add    $0x6,%rax
    6940:	vmovss %xmm14,0x14(%rbx,%rdx,1)
    6946:	cmp    %r14,%rax
    6949:	jge    6951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x891>
    694b:	vmovss %xmm14,0x18(%rbx,%rdx,1)
    6951:	cmp    %r14,-0x1b8(%rbp)
    6958:	jge    6a1e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x95e>
    695e:	mov    -0x1b8(%rbp),%rax
    6965:	vxorps %xmm5,%xmm5,%xmm5
    6969:	vbroadcastss 0x0(%rip),%zmm12        # 6973 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8b3>
    6973:	vbroadcastss 0x0(%rip),%zmm11        # 697d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8bd>
    697d:	vbroadcastss 0x0(%rip),%zmm10        # 6987 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8c7>
    6987:	vbroadcastss 0x0(%rip),%zmm9        # 6991 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8d1>
    6991:	vbroadcastss 0x0(%rip),%zmm8        # 699b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8db>
    699b:	vbroadcastss 0x0(%rip),%zmm7        # 69a5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8e5>
    69a5:	vbroadcastss 0x0(%rip),%zmm6        # 69af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8ef>
    69af:	nop
    69b0:	vmovaps %zmm13,%zmm1
    69b6:	vfmadd132ps (%rbx,%rax,4),%zmm3,%zmm1
    69bd:	vmovaps %zmm11,%zmm0
    69c3:	vmaxps %zmm1,%zmm12,%zmm1
    69c9:	vrndscaleps $0x0,%zmm1,%zmm2
    69d0:	vsubps %zmm2,%zmm1,%zmm1
    69d6:	vfmadd132ps %zmm1,%zmm10,%zmm0
    69dc:	vfmadd132ps %zmm1,%zmm9,%zmm0
    69e2:	vfmadd132ps %zmm1,%zmm8,%zmm0
    69e8:	vfmadd132ps %zmm1,%zmm7,%zmm0
    69ee:	vfmadd132ps %zmm1,%zmm6,%zmm0
    69f4:	vaddps (%rcx,%rax,4),%zmm4,%zmm1
    69fb:	vscalefps %zmm2,%zmm0,%zmm0
    6a01:	vfmadd132ps %zmm0,%zmm5,%zmm1
    6a07:	vmovups %zmm0,(%rbx,%rax,4)
    6a0e:	vmovups %zmm1,(%rcx,%rax,4)
    6a15:	add    $0x10,%rax
    6a19:	cmp    %r14,%rax
    6a1c:	jl     69b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8f0>
    6a1e:	add    $0x1,%r15
    6a22:	add    $0x340,%rbx
    6a29:	add    $0x340,%r12
    6a30:	add    $0xd0,%r13
    6a37:	cmp    %r15,-0x1d8(%rbp)
    6a3e:	jne    67c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x700>
    6a44:	mov    -0x338(%rbp),%r12
    6a4b:	mov    -0x358(%rbp),%rdi
    6a52:	addq   $0x100,-0x320(%rbp)
    6a5d:	add    %rdi,-0x328(%rbp)
    6a64:	cmp    %r12,-0x2e8(%rbp)
    6a6b:	jle    6ba1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xae1>
    6a71:	vzeroupper
    6a74:	jmp    6629 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x569>
    6a79:	mov    -0x1e0(%rbp),%rax
    6a80:	xor    %esi,%esi
    6a82:	jmp    68aa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7ea>
    6a87:	mov    %r12,%r13
    6a8a:	mov    %r12,%rax
    6a8d:	mov    $0x4,%ebx
    6a92:	jmp    666f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5af>
    6a97:	mov    -0x270(%rbp),%r14
    6a9e:	mov    -0x1b8(%rbp),%r9
    6aa5:	mov    %rbx,%r8
    6aa8:	lea    0x6(%r15),%rbx
    6aac:	mov    -0x2e0(%rbp),%rcx
    6ab3:	mov    -0x2f0(%rbp),%rdx
    6aba:	mov    -0x310(%rbp),%rsi
    6ac1:	mov    %r14,%rdi
    6ac4:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6ac9:	cmp    %rbx,-0x2e8(%rbp)
    6ad0:	jle    6b48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa88>
    6ad2:	mov    -0x2f0(%rbp),%r12
    6ad9:	mov    -0x1c0(%rbp),%rax
    6ae0:	imul   %rbx,%r12
    6ae4:	lea    0x9f418(%rax,%r15,4),%r13
    6aec:	mov    -0x2e8(%rbp),%r15
    6af3:	add    $0x1200,%r12
    6afa:	shl    $0x6,%r12
    6afe:	add    %rax,%r12
    6b01:	mov    %r12,%r14
    6b04:	mov    %rbx,%r12
    6b07:	mov    %r13,%rbx
    6b0a:	mov    -0x1c8(%rbp),%r13
    6b11:	mov    -0x1b8(%rbp),%r9
    6b18:	mov    %r14,%r8
    6b1b:	mov    %rbx,%rdi
    6b1e:	add    %r13,%r14
    6b21:	mov    -0x2e0(%rbp),%rcx
    6b28:	mov    -0x2f0(%rbp),%rdx
    6b2f:	add    $0x6,%r12
    6b33:	add    $0x18,%rbx
    6b37:	mov    -0x310(%rbp),%rsi
    6b3e:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6b43:	cmp    %r12,%r15
    6b46:	jg     6b11 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa51>
    6b48:	mov    -0x2f0(%rbp),%rcx
    6b4f:	mov    -0x1c0(%rbp),%rdi
    6b56:	sub    $0x8,%rsp
    6b5a:	mov    %rcx,%rax
    6b5d:	lea    0x30000(%rdi),%rdx
    6b64:	lea    0xa9004(%rdi),%r9
    6b6b:	shl    $0x4,%rax
    6b6f:	push   %rax
    6b70:	mov    -0x2e8(%rbp),%r8
    6b77:	mov    -0x300(%rbp),%rsi
    6b7e:	mov    -0x360(%rbp),%rdi
    6b85:	call   1930 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<false, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<208l>, vcc::(anonymous namespace)::Fixed<1l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6b8a:	pop    %rax
    6b8b:	pop    %rdx
    6b8c:	lea    -0x30(%rbp),%rsp
    6b90:	pop    %rbx
    6b91:	pop    %r10
    6b93:	pop    %r12
    6b95:	pop    %r13
    6b97:	pop    %r14
    6b99:	pop    %r15
    6b9b:	pop    %rbp
    6b9c:	lea    -0x8(%r10),%rsp
    6ba0:	ret
    6ba1:	mov    -0x2e8(%rbp),%rax
    6ba8:	mov    -0x368(%rbp),%r15
    6baf:	xor    %r13d,%r13d
    6bb2:	xor    %r10d,%r10d
    6bb5:	mov    -0x370(%rbp),%rbx
    6bbc:	mov    -0x348(%rbp),%r12
    6bc3:	mov    %r10,%r14
    6bc6:	lea    0x5(%rax),%rdx
    6bca:	mov    %r15,-0x2b0(%rbp)
    6bd1:	movabs $0xaaaaaaaaaaaaaaab,%rax
    6bdb:	mul    %rdx
    6bde:	shr    $0x2,%rdx
    6be2:	lea    (%rdx,%rdx,1),%rcx
    6be6:	lea    0x2f(%rcx),%rax
    6bea:	cqto
    6bec:	idiv   %rcx
    6bef:	mov    %rax,-0x230(%rbp)
    6bf6:	mov    -0x2f0(%rbp),%rax
    6bfd:	mov    %rax,%rdi
    6c00:	lea    (%rax,%rax,2),%rax
    6c04:	shl    $0x4,%rdi
    6c08:	shl    $0x7,%rax
    6c0c:	mov    %rdi,-0x1b8(%rbp)
    6c13:	mov    %rax,-0x1c8(%rbp)
    6c1a:	mov    -0x1c0(%rbp),%rax
    6c21:	lea    0x62000(%rax),%r8
    6c28:	mov    %rbx,%rax
    6c2b:	vzeroupper
    6c2e:	mov    -0x230(%rbp),%rdi
    6c35:	mov    %r8,%r15
    6c38:	lea    (%rdi,%r13,1),%rbx
    6c3c:	cmp    %r13,%rbx
    6c3f:	jle    6d90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xcd0>
    6c45:	mov    -0x308(%rbp),%rsi
    6c4c:	mov    0x90(%r12),%r10
    6c54:	lea    (%rax,%r13,1),%rdi
    6c58:	lea    (%rsi,%r13,1),%r11
    6c5c:	jmp    6c75 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbb5>
    6c5e:	xchg   %ax,%ax
    6c60:	add    $0x1,%r13
    6c64:	add    $0x1,%rdi
    6c68:	add    $0x1,%r11
    6c6c:	cmp    %rbx,%r13
    6c6f:	je     6d20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc60>
    6c75:	cmp    $0x2f,%r13
    6c79:	jg     6c80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbc0>
    6c7b:	cmp    %r10,%rdi
    6c7e:	jl     6cc2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc02>
    6c80:	cmp    %r11,%rax
    6c83:	jle    6c60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    6c85:	mov    0xa0(%r12),%rsi
    6c8d:	test   %rsi,%rsi
    6c90:	jle    6c60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    6c92:	mov    0xc8(%r12),%rcx
    6c9a:	mov    0xc0(%r12),%rdx
    6ca2:	imul   %r11,%rcx
    6ca6:	lea    (%rdx,%rcx,4),%rcx
    6caa:	xor    %edx,%edx
    6cac:	nopl   0x0(%rax)
    6cb0:	add    $0x10,%rdx
    6cb4:	prefetcht1 (%rcx)
    6cb7:	add    $0x40,%rcx
    6cbb:	cmp    %rsi,%rdx
    6cbe:	jl     6cb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbf0>
    6cc0:	jmp    6c60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    6cc2:	mov    0xa0(%r12),%rsi
    6cca:	test   %rsi,%rsi
    6ccd:	jle    6c60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    6ccf:	mov    0x58(%r12),%rcx
    6cd4:	mov    0x8(%r12),%rdx
    6cd9:	mov    (%r12),%r9
    6cdd:	imul   %rdi,%rcx
    6ce1:	lea    (%rdx,%rcx,4),%r8
    6ce5:	xor    %edx,%edx
    6ce7:	nopw   0x0(%rax,%rax,1)
    6cf0:	mov    0x50(%r12),%rcx
    6cf5:	prefetcht1 (%r8)
    6cf9:	add    $0x40,%r8
    6cfd:	imul   %rdi,%rcx
    6d01:	add    %rdx,%rcx
    6d04:	add    $0x10,%rdx
    6d08:	prefetcht1 (%r9,%rcx,4)
    6d0d:	cmp    %rsi,%rdx
    6d10:	jl     6cf0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc30>
    6d12:	cmp    %r11,%rax
    6d15:	jle    6c60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xba0>
    6d1b:	jmp    6c92 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xbd2>
    6d20:	mov    -0x1b8(%rbp),%r9
    6d27:	mov    -0x2e0(%rbp),%rcx
    6d2e:	mov    %r15,%r8
    6d31:	mov    %rax,-0x270(%rbp)
    6d38:	mov    -0x2f0(%rbp),%rdx
    6d3f:	mov    -0x2b0(%rbp),%rsi
    6d46:	add    $0x6,%r14
    6d4a:	mov    -0x2f8(%rbp),%rdi
    6d51:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6d56:	cmp    %r14,-0x2e8(%rbp)
    6d5d:	mov    -0x270(%rbp),%rax
    6d64:	jle    6e7e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdbe>
    6d6a:	mov    -0x1c8(%rbp),%rdi
    6d71:	addq   $0x18,-0x2f8(%rbp)
    6d79:	add    %rdi,%r15
    6d7c:	mov    -0x230(%rbp),%rdi
    6d83:	lea    (%rdi,%r13,1),%rbx
    6d87:	cmp    %r13,%rbx
    6d8a:	jg     6c45 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb85>
    6d90:	mov    %r15,%r8
    6d93:	mov    -0x2b0(%rbp),%r15
    6d9a:	mov    -0x1b8(%rbp),%r9
    6da1:	mov    %rax,%rbx
    6da4:	mov    -0x2e0(%rbp),%rcx
    6dab:	mov    -0x2f0(%rbp),%rdx
    6db2:	mov    %r14,-0x270(%rbp)
    6db9:	mov    -0x2f8(%rbp),%rdi
    6dc0:	mov    %r15,%rsi
    6dc3:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6dc8:	mov    -0x270(%rbp),%r10
    6dcf:	lea    0x6(%r10),%rax
    6dd3:	cmp    %rax,-0x2e8(%rbp)
    6dda:	jle    6e79 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdb9>
    6de0:	mov    -0x2f0(%rbp),%r8
    6de7:	mov    -0x1c0(%rbp),%rcx
    6dee:	mov    %r13,-0x270(%rbp)
    6df5:	mov    -0x1c8(%rbp),%r14
    6dfc:	mov    %r12,-0x2b0(%rbp)
    6e03:	mov    %rax,%r12
    6e06:	imul   %rax,%r8
    6e0a:	lea    0x95818(%rcx,%r10,4),%rdi
    6e12:	mov    %rbx,-0x1d0(%rbp)
    6e19:	mov    %rdi,%rbx
    6e1c:	add    $0x1880,%r8
    6e23:	shl    $0x6,%r8
    6e27:	add    %rcx,%r8
    6e2a:	mov    %r8,%r13
    6e2d:	mov    -0x1b8(%rbp),%r9
    6e34:	mov    %r13,%r8
    6e37:	mov    %rbx,%rdi
    6e3a:	mov    %r15,%rsi
    6e3d:	mov    -0x2e0(%rbp),%rcx
    6e44:	add    $0x6,%r12
    6e48:	add    $0x18,%rbx
    6e4c:	add    %r14,%r13
    6e4f:	mov    -0x2f0(%rbp),%rdx
    6e56:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6e5b:	cmp    %r12,-0x2e8(%rbp)
    6e62:	jg     6e2d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xd6d>
    6e64:	mov    -0x270(%rbp),%r13
    6e6b:	mov    -0x2b0(%rbp),%r12
    6e72:	mov    -0x1d0(%rbp),%rbx
    6e79:	mov    %r13,%rax
    6e7c:	jmp    6e87 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdc7>
    6e7e:	mov    %rax,%rdi
    6e81:	mov    %rbx,%rax
    6e84:	mov    %rdi,%rbx
    6e87:	mov    -0x1c0(%rbp),%rdi
    6e8e:	mov    -0x360(%rbp),%r14
    6e95:	xor    %r15d,%r15d
    6e98:	mov    %rax,%rsi
    6e9b:	lea    0x48000(%rdi),%r8
    6ea2:	mov    %r14,-0x270(%rbp)
    6ea9:	mov    %rbx,%r14
    6eac:	mov    %r8,%rbx
    6eaf:	mov    -0x230(%rbp),%rax
    6eb6:	lea    (%rax,%rsi,1),%r13
    6eba:	cmp    %rsi,%r13
    6ebd:	jle    6a97 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9d7>
    6ec3:	mov    0x90(%r12),%r8
    6ecb:	mov    -0x308(%rbp),%rax
    6ed2:	lea    (%r14,%rsi,1),%rcx
    6ed6:	lea    (%rax,%rsi,1),%r11
    6eda:	mov    %r8,%rdi
    6edd:	jmp    6ef5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe35>
    6edf:	nop
    6ee0:	add    $0x1,%rsi
    6ee4:	add    $0x1,%rcx
    6ee8:	add    $0x1,%r11
    6eec:	cmp    %rsi,%r13
    6eef:	je     6fa0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xee0>
    6ef5:	cmp    %rdi,%rcx
    6ef8:	jge    6f00 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe40>
    6efa:	cmp    $0x2f,%rsi
    6efe:	jle    6f42 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe82>
    6f00:	cmp    %r11,%r14
    6f03:	jle    6ee0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    6f05:	mov    0xa0(%r12),%r9
    6f0d:	test   %r9,%r9
    6f10:	jle    6ee0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    6f12:	mov    0xc8(%r12),%rdx
    6f1a:	mov    0xc0(%r12),%rax
    6f22:	imul   %r11,%rdx
    6f26:	lea    (%rax,%rdx,4),%rdx
    6f2a:	xor    %eax,%eax
    6f2c:	nopl   0x0(%rax)
    6f30:	add    $0x10,%rax
    6f34:	prefetcht1 (%rdx)
    6f37:	add    $0x40,%rdx
    6f3b:	cmp    %r9,%rax
    6f3e:	jl     6f30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe70>
    6f40:	jmp    6ee0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    6f42:	mov    0xa0(%r12),%r9
    6f4a:	test   %r9,%r9
    6f4d:	jle    6ee0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    6f4f:	mov    0x58(%r12),%rdx
    6f54:	mov    0x8(%r12),%rax
    6f59:	mov    (%r12),%r8
    6f5d:	imul   %rcx,%rdx
    6f61:	lea    (%rax,%rdx,4),%r10
    6f65:	xor    %eax,%eax
    6f67:	nopw   0x0(%rax,%rax,1)
    6f70:	mov    0x50(%r12),%rdx
    6f75:	prefetcht1 (%r10)
    6f79:	add    $0x40,%r10
    6f7d:	imul   %rcx,%rdx
    6f81:	add    %rax,%rdx
    6f84:	add    $0x10,%rax
    6f88:	prefetcht1 (%r8,%rdx,4)
    6f8d:	cmp    %r9,%rax
    6f90:	jl     6f70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xeb0>
    6f92:	cmp    %r11,%r14
    6f95:	jle    6ee0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe20>
    6f9b:	jmp    6f12 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xe52>
    6fa0:	mov    -0x1b8(%rbp),%r9
    6fa7:	mov    -0x2e0(%rbp),%rcx
    6fae:	mov    %rbx,%r8
    6fb1:	add    $0x6,%r15
    6fb5:	mov    -0x2f0(%rbp),%rdx
    6fbc:	mov    -0x310(%rbp),%rsi
    6fc3:	mov    -0x270(%rbp),%rdi
    6fca:	call   10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l> >(float const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<208l>, float const*, long, long, long, float*, long) [clone .constprop.0]>
    6fcf:	cmp    %r15,-0x2e8(%rbp)
    6fd6:	jle    6b48 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa88>
    6fdc:	mov    -0x1c8(%rbp),%rax
    6fe3:	addq   $0x18,-0x270(%rbp)
    6feb:	mov    %r13,%rsi
    6fee:	add    %rax,%rbx
    6ff1:	jmp    6eaf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xdef>
    6ff6:	mov    -0x1d8(%rbp),%rdi
    6ffd:	cmp    %rdi,-0x2e0(%rbp)
    7004:	jge    7112 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1052>
    700a:	mov    -0x2e0(%rbp),%rax
    7011:	mov    -0x1d8(%rbp),%r8
    7018:	lea    -0x1b0(%rbp),%rsi
    701f:	lea    -0xf0(%rbp),%rcx
    7026:	mov    0xb0(%r12),%rdi
    702e:	cmp    %r8,%rax
    7031:	cmovle %rax,%r8
    7035:	mov    -0x308(%rbp),%rax
    703c:	lea    0x0(,%rax,4),%rdx
    7044:	xor    %eax,%eax
    7046:	add    %rdx,%rdi
    7049:	add    0xb8(%r12),%rdx
    7051:	vmovss (%rdx,%rax,4),%xmm0
    7056:	vmovss (%rdi,%rax,4),%xmm1
    705b:	vmovss %xmm0,(%rcx,%rax,4)
    7060:	vmovss %xmm1,(%rsi,%rax,4)
    7065:	add    $0x1,%rax
    7069:	cmp    %r8,%rax
    706c:	jl     7051 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf91>
    706e:	cmp    %rax,-0x1d8(%rbp)
    7075:	jg     642b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x36b>
    707b:	vzeroupper
    707e:	jmp    65a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e8>
    7083:	mov    -0x1d8(%rbp),%rcx
    708a:	cmp    %rcx,-0x2e0(%rbp)
    7091:	jge    65a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e8>
    7097:	test   %r14,%r14
    709a:	jg     63aa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2ea>
    70a0:	cmpq   $0x0,-0x1d8(%rbp)
    70a8:	jg     6422 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x362>
    70ae:	jmp    65a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e8>
    70b3:	nopl   0x0(%rax,%rax,1)
    70b8:	cmpq   $0x0,-0x1d8(%rbp)
    70c0:	jg     700a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4a>
    70c6:	jmp    707b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfbb>
    70c8:	nopl   0x0(%rax,%rax,1)
    70d0:	mov    0x50(%r12),%rdx
    70d5:	mov    (%r12),%rcx
    70d9:	jmp    62f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x233>
    70de:	mov    -0x1d8(%rbp),%rdi
    70e5:	cmp    %rdi,-0x2e0(%rbp)
    70ec:	jge    65a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e8>
    70f2:	test   %r11,%r11
    70f5:	jg     6248 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x188>
    70fb:	jmp    70a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xfe0>
    70fd:	nopl   (%rax)
    7100:	mov    %rax,%rdx
    7103:	xor    %esi,%esi
    7105:	lea    0x0(,%rax,4),%r8
    710d:	jmp    64b7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3f7>
    7112:	cmpq   $0x0,-0x1d8(%rbp)
    711a:	jg     700a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf4a>
    7120:	jmp    65a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4e8>
    7125:	data16 cs nopw 0x0(%rax,%rax,1)

0000000000007130 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)>:
    7130:	lea    0x8(%rsp),%r10
    7135:	and    $0xffffffffffffffc0,%rsp
    7139:	push   -0x8(%r10)
    713d:	push   %rbp
    713e:	mov    %rsp,%rbp
    7141:	push   %r15
    7143:	push   %r14
    7145:	push   %r13
    7147:	push   %r12
    7149:	push   %r10
    714b:	push   %rbx
    714c:	sub    $0xb40,%rsp
    7153:	mov    0xa0(%rdi),%rbx
    715a:	cmp    %rdx,%rsi
    715d:	jge    7313 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1e3>
    7163:	mov    0x78(%rdi),%rax
    7167:	mov    %rdi,%r11
    716a:	mov    %rsi,%r12
    716d:	mov    %rdx,%r14
    7170:	lea    0x0(,%rbx,4),%r15
    7178:	mov    %rax,-0xac8(%rbp)
    717f:	mov    0x38(%rdi),%rax
    7183:	mov    %rax,-0xb30(%rbp)
    718a:	mov    0x80(%rdi),%rax
    7191:	mov    %rax,-0xad0(%rbp)
    7198:	mov    0x40(%rdi),%rax
    719c:	mov    %rax,-0xae8(%rbp)
    71a3:	mov    0x88(%rdi),%rax
    71aa:	mov    %rax,-0xad8(%rbp)
    71b1:	mov    0x48(%rdi),%rax
    71b5:	mov    %rax,-0xae0(%rbp)
    71bc:	mov    0x90(%rdi),%rax
    71c3:	cmp    %rax,%rsi
    71c6:	jl     732b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1fb>
    71cc:	mov    -0xad8(%rbp),%rax
    71d3:	mov    -0xae0(%rbp),%rcx
    71da:	lea    0x0(,%rax,4),%r13
    71e2:	imul   %r12,%rax
    71e6:	mov    %r13,%r8
    71e9:	mov    %r12,%r13
    71ec:	lea    (%rcx,%rax,4),%rcx
    71f0:	mov    -0xac8(%rbp),%rax
    71f7:	lea    0x0(,%rax,4),%rdi
    71ff:	imul   %r12,%rax
    7203:	mov    %rdi,-0xab8(%rbp)
    720a:	mov    -0xb30(%rbp),%rdi
    7211:	lea    (%rdi,%rax,4),%r9
    7215:	mov    -0xad0(%rbp),%rax
    721c:	mov    -0xae8(%rbp),%rdi
    7223:	lea    0x0(,%rax,4),%r10
    722b:	imul   %r12,%rax
    722f:	mov    %rcx,%r12
    7232:	mov    %rbx,%rcx
    7235:	mov    %r9,%rbx
    7238:	lea    (%rdi,%rax,4),%r11
    723c:	mov    %r14,%rax
    723f:	mov    %r11,%r14
    7242:	mov    %rax,%r11
    7245:	nopl   (%rax)
    7248:	test   %rcx,%rcx
    724b:	jle    72f6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1c6>
    7251:	lea    (%r15,%rbx,1),%rax
    7255:	lea    (%r15,%r14,1),%r9
    7259:	cmp    %rax,%r14
    725c:	lea    (%r12,%r15,1),%rsi
    7260:	setae  %dl
    7263:	cmp    %r9,%rbx
    7266:	setae  %dil
    726a:	or     %edi,%edx
    726c:	cmp    %rax,%r12
    726f:	setae  %al
    7272:	cmp    %rsi,%rbx
    7275:	setae  %dil
    7279:	or     %edi,%eax
    727b:	test   %al,%dl
    727d:	je     825b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x112b>
    7283:	cmp    %r9,%r12
    7286:	setae  %al
    7289:	cmp    %rsi,%r14
    728c:	setae  %dl
    728f:	or     %dl,%al
    7291:	je     825b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x112b>
    7297:	mov    %r15,%rdx
    729a:	xor    %esi,%esi
    729c:	mov    %r12,%rdi
    729f:	mov    %r11,-0xad8(%rbp)
    72a6:	mov    %r10,-0xad0(%rbp)
    72ad:	mov    %r8,-0xac8(%rbp)
    72b4:	mov    %rcx,-0xac0(%rbp)
    72bb:	call   72c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x190>
    72c0:	mov    %r15,%rdx
    72c3:	xor    %esi,%esi
    72c5:	mov    %rbx,%rdi
    72c8:	call   72cd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x19d>
    72cd:	mov    %r15,%rdx
    72d0:	xor    %esi,%esi
    72d2:	mov    %r14,%rdi
    72d5:	call   72da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aa>
    72da:	mov    -0xac0(%rbp),%rcx
    72e1:	mov    -0xac8(%rbp),%r8
    72e8:	mov    -0xad0(%rbp),%r10
    72ef:	mov    -0xad8(%rbp),%r11
    72f6:	mov    -0xab8(%rbp),%rax
    72fd:	add    $0x1,%r13
    7301:	add    %r8,%r12
    7304:	add    %r10,%r14
    7307:	add    %rax,%rbx
    730a:	cmp    %r13,%r11
    730d:	jg     7248 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x118>
    7313:	add    $0xb40,%rsp
    731a:	pop    %rbx
    731b:	pop    %r10
    731d:	pop    %r12
    731f:	pop    %r13
    7321:	pop    %r14
    7323:	pop    %r15
    7325:	pop    %rbp
    7326:	lea    -0x8(%r10),%rsp
    732a:	ret
    732b:	mov    %rbx,%rdi
    732e:	mov    -0xad8(%rbp),%rcx
    7335:	mov    -0xad0(%rbp),%r9
    733c:	mov    %rdx,-0xb40(%rbp)
    7343:	and    $0xf,%edi
    7346:	cmp    %rax,%rdx
    7349:	mov    -0xac8(%rbp),%r10
    7350:	mov    %r11,%r14
    7353:	cmovle %rdx,%rax
    7357:	imul   %rsi,%rcx
    735b:	mov    %r15,-0xb38(%rbp)
    7362:	mov    %rdi,%r11
    7365:	imul   %rsi,%r9
    7369:	mov    %rax,-0xaf0(%rbp)
    7370:	imul   %rsi,%r10
    7374:	lea    -0x1(%rbx),%rax
    7378:	mov    %rax,-0xab8(%rbp)
    737f:	shr    $0x3,%rax
    7383:	mov    %rax,%r8
    7386:	add    $0x1,%r8
    738a:	mov    %r8,%rax
    738d:	mov    %r8,%r13
    7390:	mov    %r8,%r15
    7393:	and    $0xfffffffffffffffe,%rax
    7397:	shr    %r13
    739a:	mov    %rax,-0xac0(%rbp)
    73a1:	mov    0x50(%r14),%rax
    73a5:	mov    (%r14),%rsi
    73a8:	test   %rbx,%rbx
    73ab:	jle    8242 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1112>
    73b1:	imul   %r12,%rax
    73b5:	cmpq   $0x7,-0xab8(%rbp)
    73bd:	jbe    8282 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1152>
    73c3:	lea    (%rsi,%rax,4),%rdx
    73c7:	vmovups (%rdx),%zmm4
    73cd:	vmovaps %zmm4,-0xa30(%rbp)
    73d7:	cmp    $0x1,%r13
    73db:	jbe    7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    73e1:	vmovups 0x40(%rdx),%zmm6
    73e8:	vmovaps %zmm6,-0x9f0(%rbp)
    73f2:	cmp    $0x2,%r13
    73f6:	je     7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    73fc:	vmovups 0x80(%rdx),%zmm6
    7403:	vmovaps %zmm6,-0x9b0(%rbp)
    740d:	cmp    $0x3,%r13
    7411:	je     7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    7413:	vmovups 0xc0(%rdx),%zmm7
    741a:	vmovaps %zmm7,-0x970(%rbp)
    7424:	cmp    $0x4,%r13
    7428:	je     7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    742a:	vmovups 0x100(%rdx),%zmm4
    7431:	vmovaps %zmm4,-0x930(%rbp)
    743b:	cmp    $0x5,%r13
    743f:	je     7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    7441:	vmovups 0x140(%rdx),%zmm6
    7448:	vmovaps %zmm6,-0x8f0(%rbp)
    7452:	cmp    $0x6,%r13
    7456:	je     7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    7458:	vmovups 0x180(%rdx),%zmm7
    745f:	vmovaps %zmm7,-0x8b0(%rbp)
    7469:	cmp    $0x7,%r13
    746d:	je     7480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x350>
    746f:	vmovups 0x1c0(%rdx),%zmm4
    7476:	vmovaps %zmm4,-0x870(%rbp)
    7480:	test   $0x1,%r15b
    7484:	je     80bb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf8b>
    748a:	mov    -0xac0(%rbp),%rdx
    7491:	lea    (%rax,%rdx,8),%rax
    7495:	mov    %rdx,%rdi
    7498:	vmovups (%rsi,%rax,4),%ymm4
    749d:	shl    $0x5,%rdi
    74a1:	vmovaps %ymm4,-0xa30(%rbp,%rdi,1)
    74aa:	test   %r11,%r11
    74ad:	je     82cd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x119d>
    74b3:	mov    %rbx,%rax
    74b6:	lea    -0xa30(%rbp),%rsi
    74bd:	nopl   (%rax)
    74c0:	movl   $0x0,(%rsi,%rax,4)
    74c7:	add    $0x1,%rax
    74cb:	test   $0xf,%al
    74cd:	jne    74c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x390>
    74cf:	mov    0x70(%r14),%rsi
    74d3:	mov    0x20(%r14),%rdx
    74d7:	imul   %r12,%rsi
    74db:	test   %rbx,%rbx
    74de:	jle    8289 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1159>
    74e4:	cmpq   $0x7,-0xab8(%rbp)
    74ec:	jbe    8254 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1124>
    74f2:	lea    (%rdx,%rsi,4),%rax
    74f6:	vmovups (%rax),%zmm7
    74fc:	vmovaps %zmm7,-0x830(%rbp)
    7506:	cmp    $0x1,%r13
    750a:	jbe    75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    7510:	vmovups 0x40(%rax),%zmm4
    7517:	vmovaps %zmm4,-0x7f0(%rbp)
    7521:	cmp    $0x2,%r13
    7525:	je     75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    752b:	vmovups 0x80(%rax),%zmm6
    7532:	vmovaps %zmm6,-0x7b0(%rbp)
    753c:	cmp    $0x3,%r13
    7540:	je     75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    7542:	vmovups 0xc0(%rax),%zmm7
    7549:	vmovaps %zmm7,-0x770(%rbp)
    7553:	cmp    $0x4,%r13
    7557:	je     75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    7559:	vmovups 0x100(%rax),%zmm6
    7560:	vmovaps %zmm6,-0x730(%rbp)
    756a:	cmp    $0x5,%r13
    756e:	je     75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    7570:	vmovups 0x140(%rax),%zmm7
    7577:	vmovaps %zmm7,-0x6f0(%rbp)
    7581:	cmp    $0x6,%r13
    7585:	je     75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    7587:	vmovups 0x180(%rax),%zmm4
    758e:	vmovaps %zmm4,-0x6b0(%rbp)
    7598:	cmp    $0x7,%r13
    759c:	je     75af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x47f>
    759e:	vmovups 0x1c0(%rax),%zmm5
    75a5:	vmovaps %zmm5,-0x670(%rbp)
    75af:	test   $0x1,%r15b
    75b3:	je     75d5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x4a5>
    75b5:	mov    -0xac0(%rbp),%rax
    75bc:	mov    %rax,%rdi
    75bf:	lea    (%rsi,%rax,8),%rax
    75c3:	vmovups (%rdx,%rax,4),%ymm4
    75c8:	shl    $0x5,%rdi
    75cc:	vmovaps %ymm4,-0x830(%rbp,%rdi,1)
    75d5:	test   %r11,%r11
    75d8:	je     75f7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x4c7>
    75da:	mov    %rbx,%rax
    75dd:	lea    -0x830(%rbp),%rdi
    75e4:	nopl   0x0(%rax)
    75e8:	movl   $0x0,(%rdi,%rax,4)
    75ef:	add    $0x1,%rax
    75f3:	test   $0xf,%al
    75f5:	jne    75e8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x4b8>
    75f7:	vxorps %xmm0,%xmm0,%xmm0
    75fb:	vmovaps %zmm0,-0x1f0(%rbp)
    7605:	test   %rbx,%rbx
    7608:	jle    824b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x111b>
    760e:	vmovaps -0xa30(%rbp),%zmm4
    7618:	mov    $0x10,%eax
    761d:	vfmadd231ps -0x830(%rbp),%zmm4,%zmm0
    7627:	lea    -0xa30(%rbp),%rsi
    762e:	lea    -0x830(%rbp),%rdi
    7635:	vmovaps %zmm0,-0x230(%rbp)
    763f:	cmp    $0x10,%rbx
    7643:	jle    7680 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x550>
    7645:	nopl   (%rax)
    7648:	lea    0x0(,%rax,4),%rdx
    7650:	vmovups (%rsi,%rax,4),%zmm0
    7657:	and    $0x40,%edx
    765a:	vmovaps -0x230(%rbp,%rdx,1),%zmm5
    7665:	vfmadd132ps (%rdi,%rax,4),%zmm5,%zmm0
    766c:	add    $0x10,%rax
    7670:	vmovaps %zmm0,-0x230(%rbp,%rdx,1)
    767b:	cmp    %rax,%rbx
    767e:	jg     7648 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x518>
    7680:	vmovaps -0x1f0(%rbp),%zmm4
    768a:	vaddps -0x230(%rbp),%zmm4,%zmm0
    7694:	vextractf64x4 $0x1,%zmm0,%ymm1
    769b:	mov    0x30(%r14),%rdx
    769f:	lea    0x0(,%r12,4),%rax
    76a7:	vaddps %ymm0,%ymm1,%ymm1
    76ab:	vextractf128 $0x1,%ymm1,%xmm0
    76b1:	vaddps %xmm1,%xmm0,%xmm0
    76b5:	vmovhlps %xmm0,%xmm0,%xmm1
    76b9:	vaddps %xmm1,%xmm0,%xmm0
    76bd:	vmovshdup %xmm0,%xmm1
    76c1:	vaddss %xmm1,%xmm0,%xmm0
    76c5:	vmovaps %xmm0,%xmm1
    76c9:	test   %rdx,%rdx
    76cc:	je     76d4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5a4>
    76ce:	vsubss (%rdx,%r12,4),%xmm0,%xmm1
    76d4:	mov    0x28(%r14),%rdx
    76d8:	vxorpd %xmm4,%xmm4,%xmm4
    76dc:	xor    %edi,%edi
    76de:	vcvtss2sd (%rdx,%rax,1),%xmm4,%xmm0
    76e3:	mov    0xb0(%r14),%rdx
    76ea:	vxorpd 0x0(%rip),%xmm0,%xmm2        # 76f2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5c2>
    76f2:	vdivsd 0x0(%rip),%xmm2,%xmm2        # 76fa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5ca>
    76fa:	vxorps 0x0(%rip),%xmm1,%xmm0        # 7702 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5d2>
    7702:	vcvtsd2ss %xmm2,%xmm2,%xmm2
    7706:	vmovss %xmm2,(%rdx,%rax,1)
    770b:	mov    0xb8(%r14),%rdx
    7712:	vmovss %xmm0,(%rdx,%rax,1)
    7717:	mov    0x98(%r14),%rax
    771e:	test   %rax,%rax
    7721:	je     7739 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x609>
    7723:	mov    0xc8(%r14),%rsi
    772a:	mov    0xc0(%r14),%rdx
    7731:	imul   %r12,%rsi
    7735:	lea    (%rdx,%rsi,4),%rdi
    7739:	cmp    %r12,%rax
    773c:	jg     8068 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf38>
    7742:	mov    0x58(%r14),%r8
    7746:	mov    0x8(%r14),%rdx
    774a:	imul   %r12,%r8
    774e:	test   %rbx,%rbx
    7751:	jle    82ee <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11be>
    7757:	cmpq   $0x7,-0xab8(%rbp)
    775f:	jbe    8348 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1218>
    7765:	lea    (%rdx,%r8,4),%rax
    7769:	vmovups (%rax),%zmm6
    776f:	vmovaps %zmm6,-0x630(%rbp)
    7779:	cmp    $0x1,%r13
    777d:	jbe    7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    7783:	vmovups 0x40(%rax),%zmm7
    778a:	vmovaps %zmm7,-0x5f0(%rbp)
    7794:	cmp    $0x2,%r13
    7798:	je     7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    779e:	vmovups 0x80(%rax),%zmm6
    77a5:	vmovaps %zmm6,-0x5b0(%rbp)
    77af:	cmp    $0x3,%r13
    77b3:	je     7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    77b5:	vmovups 0xc0(%rax),%zmm7
    77bc:	vmovaps %zmm7,-0x570(%rbp)
    77c6:	cmp    $0x4,%r13
    77ca:	je     7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    77cc:	vmovups 0x100(%rax),%zmm4
    77d3:	vmovaps %zmm4,-0x530(%rbp)
    77dd:	cmp    $0x5,%r13
    77e1:	je     7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    77e3:	vmovups 0x140(%rax),%zmm5
    77ea:	vmovaps %zmm5,-0x4f0(%rbp)
    77f4:	cmp    $0x6,%r13
    77f8:	je     7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    77fa:	vmovups 0x180(%rax),%zmm6
    7801:	vmovaps %zmm6,-0x4b0(%rbp)
    780b:	cmp    $0x7,%r13
    780f:	je     7822 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6f2>
    7811:	vmovups 0x1c0(%rax),%zmm7
    7818:	vmovaps %zmm7,-0x470(%rbp)
    7822:	test   $0x1,%r15b
    7826:	je     8205 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x10d5>
    782c:	mov    -0xac0(%rbp),%rax
    7833:	mov    %rax,%rsi
    7836:	lea    (%r8,%rax,8),%rax
    783a:	vmovups (%rdx,%rax,4),%ymm4
    783f:	shl    $0x5,%rsi
    7843:	vmovaps %ymm4,-0x630(%rbp,%rsi,1)
    784c:	test   %r11,%r11
    784f:	je     834f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x121f>
    7855:	mov    %rbx,%rax
    7858:	lea    -0x630(%rbp),%r8
    785f:	nop
    7860:	movl   $0x0,(%r8,%rax,4)
    7868:	add    $0x1,%rax
    786c:	test   $0xf,%al
    786e:	jne    7860 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x730>
    7870:	mov    0x60(%r14),%r8
    7874:	mov    0x10(%r14),%rdx
    7878:	imul   %r12,%r8
    787c:	test   %rbx,%rbx
    787f:	jle    8336 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1206>
    7885:	cmpq   $0x7,-0xab8(%rbp)
    788d:	jbe    832f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ff>
    7893:	lea    (%rdx,%r8,4),%rax
    7897:	vmovups (%rax),%zmm4
    789d:	vmovaps %zmm4,-0x430(%rbp)
    78a7:	cmp    $0x1,%r13
    78ab:	jbe    7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    78b1:	vmovups 0x40(%rax),%zmm6
    78b8:	vmovaps %zmm6,-0x3f0(%rbp)
    78c2:	cmp    $0x2,%r13
    78c6:	je     7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    78cc:	vmovups 0x80(%rax),%zmm5
    78d3:	vmovaps %zmm5,-0x3b0(%rbp)
    78dd:	cmp    $0x3,%r13
    78e1:	je     7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    78e3:	vmovups 0xc0(%rax),%zmm6
    78ea:	vmovaps %zmm6,-0x370(%rbp)
    78f4:	cmp    $0x4,%r13
    78f8:	je     7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    78fa:	vmovups 0x100(%rax),%zmm7
    7901:	vmovaps %zmm7,-0x330(%rbp)
    790b:	cmp    $0x5,%r13
    790f:	je     7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    7911:	vmovups 0x140(%rax),%zmm4
    7918:	vmovaps %zmm4,-0x2f0(%rbp)
    7922:	cmp    $0x6,%r13
    7926:	je     7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    7928:	vmovups 0x180(%rax),%zmm5
    792f:	vmovaps %zmm5,-0x2b0(%rbp)
    7939:	cmp    $0x7,%r13
    793d:	je     7950 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x820>
    793f:	vmovups 0x1c0(%rax),%zmm6
    7946:	vmovaps %zmm6,-0x270(%rbp)
    7950:	test   $0x1,%r15b
    7954:	je     7976 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x846>
    7956:	mov    -0xac0(%rbp),%rax
    795d:	mov    %rax,%rsi
    7960:	lea    (%r8,%rax,8),%rax
    7964:	vmovups (%rdx,%rax,4),%ymm7
    7969:	shl    $0x5,%rsi
    796d:	vmovaps %ymm7,-0x430(%rbp,%rsi,1)
    7976:	test   %r11,%r11
    7979:	je     8318 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11e8>
    797f:	mov    %rbx,%rax
    7982:	lea    -0x430(%rbp),%rsi
    7989:	nopl   0x0(%rax)
    7990:	movl   $0x0,(%rsi,%rax,4)
    7997:	add    $0x1,%rax
    799b:	test   $0xf,%al
    799d:	jne    7990 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x860>
    799f:	mov    0x68(%r14),%r8
    79a3:	mov    0x18(%r14),%rdx
    79a7:	imul   %r12,%r8
    79ab:	test   %rbx,%rbx
    79ae:	jle    8307 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11d7>
    79b4:	cmpq   $0x7,-0xab8(%rbp)
    79bc:	jbe    8300 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11d0>
    79c2:	lea    (%rdx,%r8,4),%rax
    79c6:	vmovups (%rax),%zmm4
    79cc:	vmovaps %zmm4,-0x230(%rbp)
    79d6:	cmp    $0x1,%r13
    79da:	jbe    7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    79e0:	vmovups 0x40(%rax),%zmm5
    79e7:	vmovaps %zmm5,-0x1f0(%rbp)
    79f1:	cmp    $0x2,%r13
    79f5:	je     7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    79fb:	vmovups 0x80(%rax),%zmm4
    7a02:	vmovaps %zmm4,-0x1b0(%rbp)
    7a0c:	cmp    $0x3,%r13
    7a10:	je     7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    7a12:	vmovups 0xc0(%rax),%zmm5
    7a19:	vmovaps %zmm5,-0x170(%rbp)
    7a23:	cmp    $0x4,%r13
    7a27:	je     7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    7a29:	vmovups 0x100(%rax),%zmm6
    7a30:	vmovaps %zmm6,-0x130(%rbp)
    7a3a:	cmp    $0x5,%r13
    7a3e:	je     7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    7a40:	vmovups 0x140(%rax),%zmm7
    7a47:	vmovaps %zmm7,-0xf0(%rbp)
    7a51:	cmp    $0x6,%r13
    7a55:	je     7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    7a57:	vmovups 0x180(%rax),%zmm4
    7a5e:	vmovaps %zmm4,-0xb0(%rbp)
    7a68:	cmp    $0x7,%r13
    7a6c:	je     7a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94f>
    7a6e:	vmovups 0x1c0(%rax),%zmm5
    7a75:	vmovaps %zmm5,-0x70(%rbp)
    7a7f:	test   $0x1,%r15b
    7a83:	je     7aa5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x975>
    7a85:	mov    -0xac0(%rbp),%rax
    7a8c:	mov    %rax,%rsi
    7a8f:	lea    (%r8,%rax,8),%rax
    7a93:	vmovups (%rdx,%rax,4),%ymm6
    7a98:	shl    $0x5,%rsi
    7a9c:	vmovaps %ymm6,-0x230(%rbp,%rsi,1)
    7aa5:	test   %r11,%r11
    7aa8:	je     7ac8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x998>
    7aaa:	mov    %rbx,%rax
    7aad:	lea    -0x230(%rbp),%r8
    7ab4:	nopl   0x0(%rax)
    7ab8:	movl   $0x0,(%r8,%rax,4)
    7ac0:	add    $0x1,%rax
    7ac4:	test   $0xf,%al
    7ac6:	jne    7ab8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x988>
    7ac8:	vxorps %xmm0,%xmm0,%xmm0
    7acc:	vmovaps %zmm0,-0xa70(%rbp)
    7ad6:	test   %rbx,%rbx
    7ad9:	jle    82f7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11c7>
    7adf:	vmovaps -0x630(%rbp),%zmm7
    7ae9:	mov    $0x10,%eax
    7aee:	vfmadd231ps -0x430(%rbp),%zmm7,%zmm0
    7af8:	lea    -0x630(%rbp),%r8
    7aff:	lea    -0x430(%rbp),%rsi
    7b06:	vmovaps %zmm0,-0xab0(%rbp)
    7b10:	cmp    $0x10,%rbx
    7b14:	jle    7b58 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa28>
    7b16:	cs nopw 0x0(%rax,%rax,1)
    7b20:	lea    0x0(,%rax,4),%rdx
    7b28:	vmovups (%r8,%rax,4),%zmm3
    7b2f:	and    $0x40,%edx
    7b32:	vmovaps -0xab0(%rbp,%rdx,1),%zmm6
    7b3d:	vfmadd132ps (%rsi,%rax,4),%zmm6,%zmm3
    7b44:	add    $0x10,%rax
    7b48:	vmovaps %zmm3,-0xab0(%rbp,%rdx,1)
    7b53:	cmp    %rax,%rbx
    7b56:	jg     7b20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9f0>
    7b58:	vmovaps -0xa70(%rbp),%zmm6
    7b62:	vaddps -0xab0(%rbp),%zmm6,%zmm0
    7b6c:	vextractf64x4 $0x1,%zmm0,%ymm3
    7b73:	mov    %r11,-0xb28(%rbp)
    7b7a:	vmovss 0xa8(%r14),%xmm4
    7b83:	vaddps %ymm0,%ymm3,%ymm3
    7b87:	mov    %rcx,-0xb20(%rbp)
    7b8e:	mov    %r9,-0xb18(%rbp)
    7b95:	mov    %r10,-0xb10(%rbp)
    7b9c:	vextractf128 $0x1,%ymm3,%xmm0
    7ba2:	mov    %rdi,-0xb00(%rbp)
    7ba9:	vmovss %xmm1,-0xb08(%rbp)
    7bb1:	vaddps %xmm3,%xmm0,%xmm0
    7bb5:	vmovss %xmm4,-0xaf8(%rbp)
    7bbd:	vmovhlps %xmm0,%xmm0,%xmm3
    7bc1:	vaddps %xmm3,%xmm0,%xmm0
    7bc5:	vmovshdup %xmm0,%xmm3
    7bc9:	vaddss %xmm3,%xmm0,%xmm0
    7bcd:	vmulss 0x0(%rip),%xmm4,%xmm3        # 7bd5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xaa5>
    7bd5:	vfmadd132ss %xmm3,%xmm2,%xmm0
    7bda:	vzeroupper
    7bdd:	call   7be2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xab2>
    7be2:	test   %rbx,%rbx
    7be5:	vmovss -0xaf8(%rbp),%xmm4
    7bed:	mov    -0xb00(%rbp),%rdi
    7bf4:	vmovaps %xmm0,%xmm3
    7bf8:	vxorps %xmm0,%xmm0,%xmm0
    7bfc:	vmovss -0xb08(%rbp),%xmm1
    7c04:	mov    -0xb10(%rbp),%r10
    7c0b:	mov    -0xb18(%rbp),%r9
    7c12:	mov    -0xb20(%rbp),%rcx
    7c19:	vmovaps %zmm0,-0xa70(%rbp)
    7c23:	mov    -0xb28(%rbp),%r11
    7c2a:	jle    82e5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11b5>
    7c30:	vmovaps -0xa30(%rbp),%zmm7
    7c3a:	mov    $0x10,%eax
    7c3f:	vfmadd231ps -0x230(%rbp),%zmm7,%zmm0
    7c49:	lea    -0xa30(%rbp),%rsi
    7c50:	lea    -0x230(%rbp),%r8
    7c57:	vmovaps %zmm0,-0xab0(%rbp)
    7c61:	cmp    $0x10,%rbx
    7c65:	jle    7ca8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb78>
    7c67:	nopw   0x0(%rax,%rax,1)
    7c70:	lea    0x0(,%rax,4),%rdx
    7c78:	vmovups (%rsi,%rax,4),%zmm2
    7c7f:	and    $0x40,%edx
    7c82:	vmovaps -0xab0(%rbp,%rdx,1),%zmm7
    7c8d:	vfmadd132ps (%r8,%rax,4),%zmm7,%zmm2
    7c94:	add    $0x10,%rax
    7c98:	vmovaps %zmm2,-0xab0(%rbp,%rdx,1)
    7ca3:	cmp    %rax,%rbx
    7ca6:	jg     7c70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb40>
    7ca8:	vmovaps -0xa70(%rbp),%zmm5
    7cb2:	vaddps -0xab0(%rbp),%zmm5,%zmm0
    7cbc:	vextractf64x4 $0x1,%zmm0,%ymm2
    7cc3:	vaddps %ymm0,%ymm2,%ymm2
    7cc7:	vextractf128 $0x1,%ymm2,%xmm0
    7ccd:	vaddps %xmm2,%xmm0,%xmm0
    7cd1:	vmovhlps %xmm0,%xmm0,%xmm2
    7cd5:	vaddps %xmm2,%xmm0,%xmm0
    7cd9:	vmovshdup %xmm0,%xmm2
    7cdd:	vaddss %xmm2,%xmm0,%xmm0
    7ce1:	vsubss %xmm1,%xmm0,%xmm0
    7ce5:	vmulss %xmm3,%xmm0,%xmm0
    7ce9:	vmulss %xmm4,%xmm0,%xmm0
    7ced:	test   %rdi,%rdi
    7cf0:	je     80d5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xfa5>
    7cf6:	test   %rbx,%rbx
    7cf9:	jle    8017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xee7>
    7cff:	cmpq   $0x7,-0xab8(%rbp)
    7d07:	jbe    8360 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1230>
    7d0d:	vbroadcastss %xmm0,%zmm1
    7d13:	vmulps -0x430(%rbp),%zmm1,%zmm2
    7d1d:	vmovups %zmm2,(%rdi)
    7d23:	cmp    $0x1,%r13
    7d27:	jbe    7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7d2d:	vmulps -0x3f0(%rbp),%zmm1,%zmm2
    7d37:	vmovups %zmm2,0x40(%rdi)
    7d3e:	cmp    $0x2,%r13
    7d42:	je     7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7d48:	vmulps -0x3b0(%rbp),%zmm1,%zmm2
    7d52:	vmovups %zmm2,0x80(%rdi)
    7d59:	cmp    $0x3,%r13
    7d5d:	je     7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7d5f:	vmulps -0x370(%rbp),%zmm1,%zmm2
    7d69:	vmovups %zmm2,0xc0(%rdi)
    7d70:	cmp    $0x4,%r13
    7d74:	je     7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7d76:	vmulps -0x330(%rbp),%zmm1,%zmm2
    7d80:	vmovups %zmm2,0x100(%rdi)
    7d87:	cmp    $0x5,%r13
    7d8b:	je     7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7d8d:	vmulps -0x2f0(%rbp),%zmm1,%zmm2
    7d97:	vmovups %zmm2,0x140(%rdi)
    7d9e:	cmp    $0x6,%r13
    7da2:	je     7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7da4:	vmulps -0x2b0(%rbp),%zmm1,%zmm2
    7dae:	vmovups %zmm2,0x180(%rdi)
    7db5:	cmp    $0x7,%r13
    7db9:	je     7dcc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc9c>
    7dbb:	vmulps -0x270(%rbp),%zmm1,%zmm2
    7dc5:	vmovups %zmm2,0x1c0(%rdi)
    7dcc:	test   $0x1,%r15b
    7dd0:	je     7e04 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcd4>
    7dd2:	mov    -0xac0(%rbp),%rax
    7dd9:	shl    $0x5,%rax
    7ddd:	vbroadcastss %xmm0,%ymm1
    7de2:	cmpq   $0x7,-0xab8(%rbp)
    7dea:	vmulps -0x430(%rbp,%rax,1),%ymm1,%ymm2
    7df3:	vmovups %ymm2,(%rdi,%rax,1)
    7df8:	jbe    81fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x10ce>
    7dfe:	vbroadcastss %xmm0,%zmm1
    7e04:	vmulps -0x630(%rbp),%zmm1,%zmm2
    7e0e:	mov    -0xae8(%rbp),%rax
    7e15:	vmovups %zmm2,(%rax,%r9,4)
    7e1c:	cmp    $0x1,%r13
    7e20:	jbe    82a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1170>
    7e26:	vmulps -0x5f0(%rbp),%zmm1,%zmm2
    7e30:	vmovups %zmm2,0x40(%rax,%r9,4)
    7e38:	cmp    $0x2,%r13
    7e3c:	je     7ecc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd9c>
    7e42:	vmulps -0x5b0(%rbp),%zmm1,%zmm2
    7e4c:	vmovups %zmm2,0x80(%rax,%r9,4)
    7e54:	cmp    $0x3,%r13
    7e58:	je     7ecc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd9c>
    7e5a:	vmulps -0x570(%rbp),%zmm1,%zmm2
    7e64:	vmovups %zmm2,0xc0(%rax,%r9,4)
    7e6c:	cmp    $0x4,%r13
    7e70:	je     7ecc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd9c>
    7e72:	vmulps -0x530(%rbp),%zmm1,%zmm2
    7e7c:	vmovups %zmm2,0x100(%rax,%r9,4)
    7e84:	cmp    $0x5,%r13
    7e88:	je     7ecc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd9c>
    7e8a:	vmulps -0x4f0(%rbp),%zmm1,%zmm2
    7e94:	vmovups %zmm2,0x140(%rax,%r9,4)
    7e9c:	cmp    $0x6,%r13
    7ea0:	je     7ecc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd9c>
    7ea2:	vmulps -0x4b0(%rbp),%zmm1,%zmm2
    7eac:	vmovups %zmm2,0x180(%rax,%r9,4)
    7eb4:	cmp    $0x7,%r13
    7eb8:	je     7ecc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd9c>
    7eba:	vmulps -0x470(%rbp),%zmm1,%zmm1
    7ec4:	vmovups %zmm1,0x1c0(%rax,%r9,4)
    7ecc:	test   $0x1,%r15b
    7ed0:	je     821f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x10ef>
    7ed6:	mov    -0xac0(%rbp),%rax
    7edd:	vbroadcastss %xmm0,%ymm1
    7ee2:	mov    %rax,%rdx
    7ee5:	mov    -0xae8(%rbp),%rdi
    7eec:	lea    (%r9,%rax,8),%rax
    7ef0:	shl    $0x5,%rdx
    7ef4:	cmpq   $0x7,-0xab8(%rbp)
    7efc:	vmulps -0x630(%rbp,%rdx,1),%ymm1,%ymm1
    7f05:	vmovups %ymm1,(%rdi,%rax,4)
    7f0a:	jbe    82de <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11ae>
    7f10:	vbroadcastss %xmm3,%zmm0
    7f16:	mov    -0xae0(%rbp),%rax
    7f1d:	vmulps -0xa30(%rbp),%zmm0,%zmm1
    7f27:	vmovups %zmm1,(%rax,%rcx,4)
    7f2e:	cmp    $0x1,%r13
    7f32:	jbe    7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7f38:	vmulps -0x9f0(%rbp),%zmm0,%zmm1
    7f42:	mov    -0xae0(%rbp),%rax
    7f49:	vmovups %zmm1,0x40(%rax,%rcx,4)
    7f51:	cmp    $0x2,%r13
    7f55:	jbe    7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7f5b:	vmulps -0x9b0(%rbp),%zmm0,%zmm1
    7f65:	vmovups %zmm1,0x80(%rax,%rcx,4)
    7f6d:	cmp    $0x3,%r13
    7f71:	je     7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7f73:	vmulps -0x970(%rbp),%zmm0,%zmm1
    7f7d:	vmovups %zmm1,0xc0(%rax,%rcx,4)
    7f85:	cmp    $0x4,%r13
    7f89:	je     7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7f8b:	vmulps -0x930(%rbp),%zmm0,%zmm1
    7f95:	vmovups %zmm1,0x100(%rax,%rcx,4)
    7f9d:	cmp    $0x5,%r13
    7fa1:	je     7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7fa3:	vmulps -0x8f0(%rbp),%zmm0,%zmm1
    7fad:	vmovups %zmm1,0x140(%rax,%rcx,4)
    7fb5:	cmp    $0x6,%r13
    7fb9:	je     7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7fbb:	vmulps -0x8b0(%rbp),%zmm0,%zmm1
    7fc5:	vmovups %zmm1,0x180(%rax,%rcx,4)
    7fcd:	cmp    $0x7,%r13
    7fd1:	je     7fe5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xeb5>
    7fd3:	vmulps -0x870(%rbp),%zmm0,%zmm0
    7fdd:	vmovups %zmm0,0x1c0(%rax,%rcx,4)
    7fe5:	test   $0x1,%r15b
    7fe9:	je     8017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xee7>
    7feb:	mov    -0xac0(%rbp),%rax
    7ff2:	mov    %rax,%rdx
    7ff5:	vbroadcastss %xmm3,%ymm0
    7ffa:	mov    -0xae0(%rbp),%rdi
    8001:	lea    (%rcx,%rax,8),%rax
    8005:	shl    $0x5,%rdx
    8009:	vmulps -0xa30(%rbp,%rdx,1),%ymm0,%ymm0
    8012:	vmovups %ymm0,(%rdi,%rax,4)
    8017:	mov    -0xad8(%rbp),%rax
    801e:	add    $0x1,%r12
    8022:	add    %rax,%rcx
    8025:	mov    -0xad0(%rbp),%rax
    802c:	add    %rax,%r9
    802f:	mov    -0xac8(%rbp),%rax
    8036:	add    %rax,%r10
    8039:	mov    -0xaf0(%rbp),%rax
    8040:	cmp    %rax,%r12
    8043:	jl     73a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x271>
    8049:	mov    -0xb40(%rbp),%r14
    8050:	mov    -0xb38(%rbp),%r15
    8057:	cmp    %r12,%r14
    805a:	jle    8298 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1168>
    8060:	vzeroupper
    8063:	jmp    71cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x9c>
    8068:	test   %rbx,%rbx
    806b:	jle    8017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xee7>
    806d:	mov    %r11,-0xb10(%rbp)
    8074:	mov    -0xb38(%rbp),%rdx
    807b:	xor    %esi,%esi
    807d:	mov    %rcx,-0xb08(%rbp)
    8084:	mov    %r9,-0xb00(%rbp)
    808b:	mov    %r10,-0xaf8(%rbp)
    8092:	vzeroupper
    8095:	call   809a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf6a>
    809a:	mov    -0xaf8(%rbp),%r10
    80a1:	mov    -0xb00(%rbp),%r9
    80a8:	mov    -0xb08(%rbp),%rcx
    80af:	mov    -0xb10(%rbp),%r11
    80b6:	jmp    8017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xee7>
    80bb:	test   %r11,%r11
    80be:	jne    74b3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x383>
    80c4:	mov    0x70(%r14),%rsi
    80c8:	mov    0x20(%r14),%rdx
    80cc:	imul   %r12,%rsi
    80d0:	jmp    74f2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3c2>
    80d5:	test   %rbx,%rbx
    80d8:	jle    8017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xee7>
    80de:	cmpq   $0x7,-0xab8(%rbp)
    80e6:	jbe    8367 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1237>
    80ec:	vbroadcastss %xmm0,%zmm1
    80f2:	mov    -0xb30(%rbp),%rax
    80f9:	vmulps -0x430(%rbp),%zmm1,%zmm2
    8103:	vmovups %zmm2,(%rax,%r10,4)
    810a:	cmp    $0x1,%r13
    810e:	jbe    81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    8114:	vmulps -0x3f0(%rbp),%zmm1,%zmm2
    811e:	vmovups %zmm2,0x40(%rax,%r10,4)
    8126:	cmp    $0x2,%r13
    812a:	je     81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    8130:	vmulps -0x3b0(%rbp),%zmm1,%zmm2
    813a:	vmovups %zmm2,0x80(%rax,%r10,4)
    8142:	cmp    $0x3,%r13
    8146:	je     81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    8148:	vmulps -0x370(%rbp),%zmm1,%zmm2
    8152:	vmovups %zmm2,0xc0(%rax,%r10,4)
    815a:	cmp    $0x4,%r13
    815e:	je     81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    8160:	vmulps -0x330(%rbp),%zmm1,%zmm2
    816a:	vmovups %zmm2,0x100(%rax,%r10,4)
    8172:	cmp    $0x5,%r13
    8176:	je     81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    8178:	vmulps -0x2f0(%rbp),%zmm1,%zmm2
    8182:	vmovups %zmm2,0x140(%rax,%r10,4)
    818a:	cmp    $0x6,%r13
    818e:	je     81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    8190:	vmulps -0x2b0(%rbp),%zmm1,%zmm2
    819a:	vmovups %zmm2,0x180(%rax,%r10,4)
    81a2:	cmp    $0x7,%r13
    81a6:	je     81ba <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    81a8:	vmulps -0x270(%rbp),%zmm1,%zmm2
    81b2:	vmovups %zmm2,0x1c0(%rax,%r10,4)
    81ba:	test   $0x1,%r15b
    81be:	je     7e04 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcd4>
    81c4:	mov    -0xac0(%rbp),%rax
    81cb:	mov    %rax,%rdx
    81ce:	vbroadcastss %xmm0,%ymm1
    81d3:	mov    -0xb30(%rbp),%rdi
    81da:	lea    (%r10,%rax,8),%rax
    81de:	shl    $0x5,%rdx
    81e2:	cmpq   $0x7,-0xab8(%rbp)
    81ea:	vmulps -0x430(%rbp,%rdx,1),%ymm1,%ymm2
    81f3:	vmovups %ymm2,(%rdi,%rax,4)
    81f8:	ja     7dfe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xcce>
    81fe:	xor    %eax,%eax
    8200:	jmp    7ee2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdb2>
    8205:	test   %r11,%r11
    8208:	jne    7855 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x725>
    820e:	mov    0x60(%r14),%r8
    8212:	mov    0x10(%r14),%rdx
    8216:	imul   %r12,%r8
    821a:	jmp    7893 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x763>
    821f:	vbroadcastss %xmm3,%zmm0
    8225:	mov    -0xae0(%rbp),%rax
    822c:	vmulps -0xa30(%rbp),%zmm0,%zmm1
    8236:	vmovups %zmm1,(%rax,%rcx,4)
    823d:	jmp    7f38 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe08>
    8242:	test   %r11,%r11
    8245:	jne    74b3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x383>
    824b:	vxorpd %xmm0,%xmm0,%xmm0
    824f:	jmp    7694 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x564>
    8254:	xor    %eax,%eax
    8256:	jmp    75bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x48c>
    825b:	xor    %eax,%eax
    825d:	movl   $0x0,(%r12,%rax,4)
    8265:	movl   $0x0,(%r14,%rax,4)
    826d:	movl   $0x0,(%rbx,%rax,4)
    8274:	add    $0x1,%rax
    8278:	cmp    %rax,%rcx
    827b:	jne    825d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x112d>
    827d:	jmp    72f6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1c6>
    8282:	xor    %edx,%edx
    8284:	jmp    7491 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x361>
    8289:	test   %r11,%r11
    828c:	jne    75da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x4aa>
    8292:	jmp    824b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x111b>
    8294:	nopl   0x0(%rax)
    8298:	vzeroupper
    829b:	jmp    7313 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1e3>
    82a0:	test   $0x1,%r15b
    82a4:	jne    7ed6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xda6>
    82aa:	vbroadcastss %xmm3,%zmm3
    82b0:	mov    -0xae0(%rbp),%rax
    82b7:	vmulps -0xa30(%rbp),%zmm3,%zmm3
    82c1:	vmovups %zmm3,(%rax,%rcx,4)
    82c8:	jmp    8017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xee7>
    82cd:	mov    0x70(%r14),%rsi
    82d1:	mov    0x20(%r14),%rdx
    82d5:	imul   %r12,%rsi
    82d9:	jmp    74e4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3b4>
    82de:	xor    %eax,%eax
    82e0:	jmp    7ff2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xec2>
    82e5:	vxorpd %xmm0,%xmm0,%xmm0
    82e9:	jmp    7cbc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb8c>
    82ee:	test   %r11,%r11
    82f1:	jne    7855 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x725>
    82f7:	vxorpd %xmm0,%xmm0,%xmm0
    82fb:	jmp    7b6c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa3c>
    8300:	xor    %eax,%eax
    8302:	jmp    7a8c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x95c>
    8307:	test   %r11,%r11
    830a:	jne    7aaa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x97a>
    8310:	jmp    82f7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11c7>
    8312:	nopw   0x0(%rax,%rax,1)
    8318:	mov    0x68(%r14),%r8
    831c:	mov    0x18(%r14),%rdx
    8320:	imul   %r12,%r8
    8324:	test   %rbx,%rbx
    8327:	jg     79b4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x884>
    832d:	jmp    82f7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11c7>
    832f:	xor    %eax,%eax
    8331:	jmp    795d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x82d>
    8336:	test   %r11,%r11
    8339:	jne    797f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x84f>
    833f:	jmp    82f7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x11c7>
    8341:	nopl   0x0(%rax)
    8348:	xor    %eax,%eax
    834a:	jmp    7833 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x703>
    834f:	mov    0x60(%r14),%r8
    8353:	mov    0x10(%r14),%rdx
    8357:	imul   %r12,%r8
    835b:	jmp    7885 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x755>
    8360:	xor    %eax,%eax
    8362:	jmp    7dd9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0xca9>
    8367:	xor    %eax,%eax
    8369:	jmp    81cb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)+0x109b>
    836e:	xchg   %ax,%ax

0000000000008370 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)>:
    8370:	lea    0x8(%rsp),%r10
    8375:	and    $0xffffffffffffffc0,%rsp
    8379:	push   -0x8(%r10)
    837d:	push   %rbp
    837e:	mov    %rsp,%rbp
    8381:	push   %r15
    8383:	push   %r14
    8385:	push   %r13
    8387:	push   %r12
    8389:	push   %r10
    838b:	push   %rbx
    838c:	sub    $0xb80,%rsp
    8393:	mov    0xa0(%rdi),%rbx
    839a:	cmp    %rdx,%rsi
    839d:	jge    8492 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x122>
    83a3:	mov    0x78(%rdi),%rax
    83a7:	mov    %rdi,%r15
    83aa:	mov    %rsi,%r14
    83ad:	mov    %rdx,%r12
    83b0:	mov    %rax,-0xb18(%rbp)
    83b7:	mov    0x38(%rdi),%rax
    83bb:	mov    %rax,-0xb10(%rbp)
    83c2:	mov    0x80(%rdi),%rax
    83c9:	mov    %rax,-0xb20(%rbp)
    83d0:	mov    0x40(%rdi),%rax
    83d4:	mov    %rax,-0xae8(%rbp)
    83db:	mov    0x88(%rdi),%rax
    83e2:	mov    %rax,-0xb28(%rbp)
    83e9:	mov    0x48(%rdi),%rax
    83ed:	mov    %rax,-0xaf0(%rbp)
    83f4:	mov    0x90(%rdi),%rax
    83fb:	cmp    %rax,%rsi
    83fe:	jl     84aa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x13a>
    8404:	mov    -0xb28(%rbp),%rax
    840b:	mov    -0xaf0(%rbp),%rcx
    8412:	mov    -0xb10(%rbp),%rdx
    8419:	lea    (%rax,%rax,1),%r9
    841d:	imul   %r14,%rax
    8421:	lea    (%rcx,%rax,2),%rsi
    8425:	mov    -0xb20(%rbp),%rax
    842c:	mov    -0xae8(%rbp),%rcx
    8433:	lea    (%rax,%rax,1),%r8
    8437:	imul   %r14,%rax
    843b:	lea    (%rcx,%rax,2),%rcx
    843f:	mov    -0xb18(%rbp),%rax
    8446:	lea    (%rax,%rax,1),%rdi
    844a:	imul   %r14,%rax
    844e:	lea    (%rdx,%rax,2),%rdx
    8452:	nopw   0x0(%rax,%rax,1)
    8458:	test   %rbx,%rbx
    845b:	jle    8480 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x110>
    845d:	xor    %eax,%eax
    845f:	xor    %r10d,%r10d
    8462:	xor    %r11d,%r11d
    8465:	xor    %r13d,%r13d
    8468:	mov    %r10w,(%rsi,%rax,2)
    846d:	mov    %r11w,(%rcx,%rax,2)
    8472:	mov    %r13w,(%rdx,%rax,2)
    8477:	add    $0x1,%rax
    847b:	cmp    %rax,%rbx
    847e:	jne    845f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xef>
    8480:	add    $0x1,%r14
    8484:	add    %r9,%rsi
    8487:	add    %r8,%rcx
    848a:	add    %rdi,%rdx
    848d:	cmp    %r14,%r12
    8490:	jg     8458 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe8>
    8492:	add    $0xb80,%rsp
    8499:	pop    %rbx
    849a:	pop    %r10
    849c:	pop    %r12
    849e:	pop    %r13
    84a0:	pop    %r14
    84a2:	pop    %r15
    84a4:	pop    %rbp
    84a5:	lea    -0x8(%r10),%rsp
    84a9:	ret
    84aa:	mov    %rbx,%rcx
    84ad:	mov    %rdx,-0xb60(%rbp)
    84b4:	and    $0xf,%ecx
    84b7:	cmp    %rax,%rdx
    84ba:	cmovle %rdx,%rax
    84be:	mov    %rcx,-0xab8(%rbp)
    84c5:	mov    %rax,-0xb30(%rbp)
    84cc:	mov    -0xb18(%rbp),%rax
    84d3:	imul   %rsi,%rax
    84d7:	mov    %rax,-0xae0(%rbp)
    84de:	mov    -0xb20(%rbp),%rax
    84e5:	imul   %rsi,%rax
    84e9:	mov    %rax,-0xad0(%rbp)
    84f0:	mov    -0xb28(%rbp),%rax
    84f7:	imul   %rsi,%rax
    84fb:	mov    %rax,-0xac8(%rbp)
    8502:	lea    -0x1(%rbx),%rax
    8506:	mov    %rax,-0xac0(%rbp)
    850d:	shr    $0x3,%rax
    8511:	lea    0x1(%rax),%rcx
    8515:	mov    %rax,-0xad8(%rbp)
    851c:	mov    %rcx,%rax
    851f:	mov    %rcx,%r8
    8522:	and    $0xfffffffffffffffc,%rax
    8526:	shr    $0x2,%r8
    852a:	mov    %rax,-0xaf8(%rbp)
    8531:	shl    $0x3,%rax
    8535:	mov    %rax,-0xb00(%rbp)
    853c:	mov    %rcx,%rax
    853f:	shr    %rax
    8542:	mov    %rax,-0xb70(%rbp)
    8549:	mov    %rcx,%rax
    854c:	and    $0xfffffffffffffffe,%rax
    8550:	mov    %rax,-0xb68(%rbp)
    8557:	lea    0x0(,%rbx,4),%rax
    855f:	mov    %rax,-0xb78(%rbp)
    8566:	mov    -0xb10(%rbp),%rax
    856d:	mov    -0xae0(%rbp),%rdi
    8574:	mov    (%r15),%r11
    8577:	lea    (%rax,%rdi,2),%rdx
    857b:	mov    -0xae8(%rbp),%rax
    8582:	mov    -0xad0(%rbp),%rdi
    8589:	lea    (%rax,%rdi,2),%r12
    858d:	mov    -0xaf0(%rbp),%rax
    8594:	mov    -0xac8(%rbp),%rdi
    859b:	lea    (%rax,%rdi,2),%r13
    859f:	mov    0x50(%r15),%rax
    85a3:	test   %rbx,%rbx
    85a6:	jle    a48c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x211c>
    85ac:	imul   %r14,%rax
    85b0:	cmpq   $0x17,-0xac0(%rbp)
    85b8:	jbe    a4d9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2169>
    85be:	lea    (%r11,%rax,2),%rsi
    85c2:	vpmovzxwd (%rsi),%zmm0
    85c8:	vmovdqu16 (%rsi),%zmm4
    85ce:	vpslld $0x10,%zmm0,%zmm0
    85d5:	vmovdqa32 %zmm0,-0xa30(%rbp)
    85df:	vextracti64x4 $0x1,%zmm4,%ymm0
    85e6:	vpmovzxwd %ymm0,%zmm0
    85ec:	vpslld $0x10,%zmm0,%zmm0
    85f3:	vmovdqa32 %zmm0,-0x9f0(%rbp)
    85fd:	cmp    $0x1,%r8
    8601:	jbe    86c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x359>
    8607:	vpmovzxwd 0x40(%rsi),%zmm0
    860e:	vmovdqu16 0x40(%rsi),%zmm4
    8615:	vpslld $0x10,%zmm0,%zmm0
    861c:	vmovdqa32 %zmm0,-0x9b0(%rbp)
    8626:	vextracti64x4 $0x1,%zmm4,%ymm0
    862d:	vpmovzxwd %ymm0,%zmm0
    8633:	vpslld $0x10,%zmm0,%zmm0
    863a:	vmovdqa32 %zmm0,-0x970(%rbp)
    8644:	cmp    $0x2,%r8
    8648:	je     86c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x359>
    864a:	vpmovzxwd 0x80(%rsi),%zmm0
    8651:	vmovdqu16 0x80(%rsi),%zmm6
    8658:	vpslld $0x10,%zmm0,%zmm0
    865f:	vmovdqa32 %zmm0,-0x930(%rbp)
    8669:	vextracti64x4 $0x1,%zmm6,%ymm0
    8670:	vpmovzxwd %ymm0,%zmm0
    8676:	vpslld $0x10,%zmm0,%zmm0
    867d:	vmovdqa32 %zmm0,-0x8f0(%rbp)
    8687:	cmp    $0x3,%r8
    868b:	je     86c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x359>
    868d:	vmovdqu16 0xc0(%rsi),%zmm0
    8694:	vpmovzxwd %ymm0,%zmm1
    869a:	vextracti64x4 $0x1,%zmm0,%ymm0
    86a1:	vpmovzxwd %ymm0,%zmm0
    86a7:	vpslld $0x10,%zmm1,%zmm1
    86ae:	vpslld $0x10,%zmm0,%zmm0
    86b5:	vmovdqa32 %zmm1,-0x8b0(%rbp)
    86bf:	vmovdqa32 %zmm0,-0x870(%rbp)
    86c9:	mov    -0xaf8(%rbp),%rdi
    86d0:	mov    -0xb00(%rbp),%r10
    86d7:	test   $0x3,%cl
    86da:	je     a423 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20b3>
    86e0:	mov    %rcx,%rsi
    86e3:	lea    -0xa30(%rbp),%r9
    86ea:	sub    %rdi,%rsi
    86ed:	mov    %rsi,-0xb08(%rbp)
    86f4:	cmp    %rdi,-0xad8(%rbp)
    86fb:	je     874d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3dd>
    86fd:	mov    %rdi,%rsi
    8700:	lea    (%rax,%rdi,8),%rdi
    8704:	vmovdqu16 (%r11,%rdi,2),%ymm0
    870b:	shl    $0x5,%rsi
    870f:	mov    -0xb08(%rbp),%rdi
    8716:	add    %r9,%rsi
    8719:	vpmovzxwd %xmm0,%ymm5
    871e:	vextracti128 $0x1,%ymm0,%xmm0
    8724:	vpmovzxwd %xmm0,%ymm0
    8729:	vpslld $0x10,%ymm5,%ymm5
    872e:	vpslld $0x10,%ymm0,%ymm0
    8733:	vmovdqa %ymm5,(%rsi)
    8737:	vmovdqa %ymm0,0x20(%rsi)
    873c:	test   $0x1,%dil
    8740:	je     8761 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3f1>
    8742:	mov    %rdi,%rsi
    8745:	and    $0xfffffffffffffffe,%rsi
    8749:	lea    (%r10,%rsi,8),%r10
    874d:	add    %r10,%rax
    8750:	vpmovzxwd (%r11,%rax,2),%ymm0
    8756:	vpslld $0x10,%ymm0,%ymm0
    875b:	vmovups %ymm0,(%r9,%r10,4)
    8761:	cmpq   $0x0,-0xab8(%rbp)
    8769:	je     a501 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2191>
    876f:	mov    %rbx,%rax
    8772:	nopw   0x0(%rax,%rax,1)
    8778:	movl   $0x0,(%r9,%rax,4)
    8780:	add    $0x1,%rax
    8784:	test   $0xf,%al
    8786:	jne    8778 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x408>
    8788:	mov    0x70(%r15),%rax
    878c:	mov    0x20(%r15),%r11
    8790:	imul   %r14,%rax
    8794:	test   %rbx,%rbx
    8797:	jle    a4b4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2144>
    879d:	cmpq   $0x17,-0xac0(%rbp)
    87a5:	jbe    a4aa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x213a>
    87ab:	lea    (%r11,%rax,2),%rsi
    87af:	vpmovzxwd (%rsi),%zmm0
    87b5:	vmovdqu16 (%rsi),%zmm6
    87bb:	vpslld $0x10,%zmm0,%zmm0
    87c2:	vmovdqa32 %zmm0,-0x830(%rbp)
    87cc:	vextracti64x4 $0x1,%zmm6,%ymm0
    87d3:	vpmovzxwd %ymm0,%zmm0
    87d9:	vpslld $0x10,%zmm0,%zmm0
    87e0:	vmovdqa32 %zmm0,-0x7f0(%rbp)
    87ea:	cmp    $0x1,%r8
    87ee:	jbe    88b6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x546>
    87f4:	vpmovzxwd 0x40(%rsi),%zmm0
    87fb:	vmovdqu16 0x40(%rsi),%zmm4
    8802:	vpslld $0x10,%zmm0,%zmm0
    8809:	vmovdqa32 %zmm0,-0x7b0(%rbp)
    8813:	vextracti64x4 $0x1,%zmm4,%ymm0
    881a:	vpmovzxwd %ymm0,%zmm0
    8820:	vpslld $0x10,%zmm0,%zmm0
    8827:	vmovdqa32 %zmm0,-0x770(%rbp)
    8831:	cmp    $0x2,%r8
    8835:	je     88b6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x546>
    8837:	vpmovzxwd 0x80(%rsi),%zmm0
    883e:	vmovdqu16 0x80(%rsi),%zmm6
    8845:	vpslld $0x10,%zmm0,%zmm0
    884c:	vmovdqa32 %zmm0,-0x730(%rbp)
    8856:	vextracti64x4 $0x1,%zmm6,%ymm0
    885d:	vpmovzxwd %ymm0,%zmm0
    8863:	vpslld $0x10,%zmm0,%zmm0
    886a:	vmovdqa32 %zmm0,-0x6f0(%rbp)
    8874:	cmp    $0x3,%r8
    8878:	je     88b6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x546>
    887a:	vmovdqu16 0xc0(%rsi),%zmm0
    8881:	vpmovzxwd %ymm0,%zmm1
    8887:	vextracti64x4 $0x1,%zmm0,%ymm0
    888e:	vpmovzxwd %ymm0,%zmm0
    8894:	vpslld $0x10,%zmm1,%zmm1
    889b:	vpslld $0x10,%zmm0,%zmm0
    88a2:	vmovdqa32 %zmm1,-0x6b0(%rbp)
    88ac:	vmovdqa32 %zmm0,-0x670(%rbp)
    88b6:	test   $0x3,%cl
    88b9:	je     8951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5e1>
    88bf:	mov    -0xaf8(%rbp),%rdi
    88c6:	mov    -0xb00(%rbp),%r9
    88cd:	mov    %rcx,%rsi
    88d0:	lea    -0x830(%rbp),%r10
    88d7:	sub    %rdi,%rsi
    88da:	mov    %rsi,-0xb08(%rbp)
    88e1:	mov    -0xad8(%rbp),%rsi
    88e8:	cmp    %rsi,%rdi
    88eb:	je     893d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5cd>
    88ed:	mov    %rdi,%rsi
    88f0:	lea    (%rax,%rdi,8),%rdi
    88f4:	vmovdqu16 (%r11,%rdi,2),%ymm1
    88fb:	shl    $0x5,%rsi
    88ff:	mov    -0xb08(%rbp),%rdi
    8906:	add    %r10,%rsi
    8909:	vpmovzxwd %xmm1,%ymm5
    890e:	vextracti128 $0x1,%ymm1,%xmm1
    8914:	vpmovzxwd %xmm1,%ymm1
    8919:	vpslld $0x10,%ymm5,%ymm5
    891e:	vpslld $0x10,%ymm1,%ymm1
    8923:	vmovdqa %ymm5,(%rsi)
    8927:	vmovdqa %ymm1,0x20(%rsi)
    892c:	test   $0x1,%dil
    8930:	je     8951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5e1>
    8932:	mov    %rdi,%rsi
    8935:	and    $0xfffffffffffffffe,%rsi
    8939:	lea    (%r9,%rsi,8),%r9
    893d:	add    %r9,%rax
    8940:	vpmovzxwd (%r11,%rax,2),%ymm1
    8946:	vpslld $0x10,%ymm1,%ymm1
    894b:	vmovups %ymm1,(%r10,%r9,4)
    8951:	cmpq   $0x0,-0xab8(%rbp)
    8959:	je     8978 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x608>
    895b:	mov    %rbx,%rax
    895e:	lea    -0x830(%rbp),%r10
    8965:	nopl   (%rax)
    8968:	movl   $0x0,(%r10,%rax,4)
    8970:	add    $0x1,%rax
    8974:	test   $0xf,%al
    8976:	jne    8968 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5f8>
    8978:	vxorps %xmm0,%xmm0,%xmm0
    897c:	vmovaps %zmm0,-0x1f0(%rbp)
    8986:	test   %rbx,%rbx
    8989:	jle    a4a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2131>
    898f:	vmovaps -0xa30(%rbp),%zmm4
    8999:	mov    $0x10,%eax
    899e:	vfmadd231ps -0x830(%rbp),%zmm4,%zmm0
    89a8:	lea    -0xa30(%rbp),%r9
    89af:	lea    -0x830(%rbp),%r10
    89b6:	vmovaps %zmm0,-0x230(%rbp)
    89c0:	cmp    $0x10,%rbx
    89c4:	jle    8a08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x698>
    89c6:	cs nopw 0x0(%rax,%rax,1)
    89d0:	lea    0x0(,%rax,4),%rsi
    89d8:	vmovups (%r9,%rax,4),%zmm1
    89df:	and    $0x40,%esi
    89e2:	vmovaps -0x230(%rbp,%rsi,1),%zmm7
    89ed:	vfmadd132ps (%r10,%rax,4),%zmm7,%zmm1
    89f4:	add    $0x10,%rax
    89f8:	vmovaps %zmm1,-0x230(%rbp,%rsi,1)
    8a03:	cmp    %rax,%rbx
    8a06:	jg     89d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x660>
    8a08:	vmovaps -0x1f0(%rbp),%zmm4
    8a12:	vaddps -0x230(%rbp),%zmm4,%zmm0
    8a1c:	vextractf64x4 $0x1,%zmm0,%ymm1
    8a23:	mov    0x30(%r15),%rax
    8a27:	lea    0x0(,%r14,4),%rsi
    8a2f:	vaddps %ymm0,%ymm1,%ymm1
    8a33:	vextractf128 $0x1,%ymm1,%xmm0
    8a39:	vaddps %xmm1,%xmm0,%xmm0
    8a3d:	vmovhlps %xmm0,%xmm0,%xmm1
    8a41:	vaddps %xmm1,%xmm0,%xmm0
    8a45:	vmovshdup %xmm0,%xmm1
    8a49:	vaddss %xmm1,%xmm0,%xmm0
    8a4d:	vmovaps %xmm0,%xmm5
    8a51:	test   %rax,%rax
    8a54:	je     8a5c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6ec>
    8a56:	vsubss (%rax,%r14,4),%xmm0,%xmm5
    8a5c:	mov    0x28(%r15),%rax
    8a60:	vxorpd %xmm6,%xmm6,%xmm6
    8a64:	movq   $0x0,-0xb08(%rbp)
    8a6f:	vcvtss2sd (%rax,%rsi,1),%xmm6,%xmm0
    8a74:	mov    0xb0(%r15),%rax
    8a7b:	vxorpd 0x0(%rip),%xmm0,%xmm4        # 8a83 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x713>
    8a83:	vdivsd 0x0(%rip),%xmm4,%xmm4        # 8a8b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x71b>
    8a8b:	vxorps 0x0(%rip),%xmm5,%xmm0        # 8a93 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x723>
    8a93:	vcvtsd2ss %xmm4,%xmm4,%xmm4
    8a97:	vmovss %xmm4,(%rax,%rsi,1)
    8a9c:	mov    0xb8(%r15),%rax
    8aa3:	vmovss %xmm0,(%rax,%rsi,1)
    8aa8:	mov    0x98(%r15),%rax
    8aaf:	test   %rax,%rax
    8ab2:	je     8ad1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x761>
    8ab4:	mov    0xc8(%r15),%rdi
    8abb:	mov    0xc0(%r15),%rsi
    8ac2:	imul   %r14,%rdi
    8ac6:	lea    (%rsi,%rdi,4),%rdi
    8aca:	mov    %rdi,-0xb08(%rbp)
    8ad1:	cmp    %r14,%rax
    8ad4:	jg     9e6f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aff>
    8ada:	mov    0x58(%r15),%rax
    8ade:	mov    0x8(%r15),%r10
    8ae2:	imul   %r14,%rax
    8ae6:	test   %rbx,%rbx
    8ae9:	jle    a4e3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2173>
    8aef:	cmpq   $0x17,-0xac0(%rbp)
    8af7:	jbe    a578 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2208>
    8afd:	lea    (%r10,%rax,2),%rsi
    8b01:	vpmovzxwd (%rsi),%zmm0
    8b07:	vmovdqu16 (%rsi),%zmm6
    8b0d:	vpslld $0x10,%zmm0,%zmm0
    8b14:	vmovdqa32 %zmm0,-0x630(%rbp)
    8b1e:	vextracti64x4 $0x1,%zmm6,%ymm0
    8b25:	vpmovzxwd %ymm0,%zmm0
    8b2b:	vpslld $0x10,%zmm0,%zmm0
    8b32:	vmovdqa32 %zmm0,-0x5f0(%rbp)
    8b3c:	cmp    $0x1,%r8
    8b40:	jbe    8c08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x898>
    8b46:	vpmovzxwd 0x40(%rsi),%zmm0
    8b4d:	vmovdqu16 0x40(%rsi),%zmm6
    8b54:	vpslld $0x10,%zmm0,%zmm0
    8b5b:	vmovdqa32 %zmm0,-0x5b0(%rbp)
    8b65:	vextracti64x4 $0x1,%zmm6,%ymm0
    8b6c:	vpmovzxwd %ymm0,%zmm0
    8b72:	vpslld $0x10,%zmm0,%zmm0
    8b79:	vmovdqa32 %zmm0,-0x570(%rbp)
    8b83:	cmp    $0x2,%r8
    8b87:	je     8c08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x898>
    8b89:	vpmovzxwd 0x80(%rsi),%zmm0
    8b90:	vmovdqu16 0x80(%rsi),%zmm6
    8b97:	vpslld $0x10,%zmm0,%zmm0
    8b9e:	vmovdqa32 %zmm0,-0x530(%rbp)
    8ba8:	vextracti64x4 $0x1,%zmm6,%ymm0
    8baf:	vpmovzxwd %ymm0,%zmm0
    8bb5:	vpslld $0x10,%zmm0,%zmm0
    8bbc:	vmovdqa32 %zmm0,-0x4f0(%rbp)
    8bc6:	cmp    $0x3,%r8
    8bca:	je     8c08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x898>
    8bcc:	vmovdqu16 0xc0(%rsi),%zmm0
    8bd3:	vpmovzxwd %ymm0,%zmm1
    8bd9:	vextracti64x4 $0x1,%zmm0,%ymm0
    8be0:	vpmovzxwd %ymm0,%zmm0
    8be6:	vpslld $0x10,%zmm1,%zmm1
    8bed:	vpslld $0x10,%zmm0,%zmm0
    8bf4:	vmovdqa32 %zmm1,-0x4b0(%rbp)
    8bfe:	vmovdqa32 %zmm0,-0x470(%rbp)
    8c08:	mov    -0xaf8(%rbp),%r11
    8c0f:	mov    -0xb00(%rbp),%rdi
    8c16:	test   $0x3,%cl
    8c19:	je     a449 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20d9>
    8c1f:	mov    %rcx,%rsi
    8c22:	lea    -0x630(%rbp),%r9
    8c29:	sub    %r11,%rsi
    8c2c:	mov    %rsi,-0xb38(%rbp)
    8c33:	mov    -0xad8(%rbp),%rsi
    8c3a:	cmp    %rsi,%r11
    8c3d:	je     8c8d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x91d>
    8c3f:	mov    %r11,%rsi
    8c42:	lea    (%rax,%r11,8),%r11
    8c46:	vmovdqu16 (%r10,%r11,2),%ymm0
    8c4d:	shl    $0x5,%rsi
    8c51:	add    %r9,%rsi
    8c54:	vpmovzxwd %xmm0,%ymm8
    8c59:	vextracti128 $0x1,%ymm0,%xmm0
    8c5f:	vpmovzxwd %xmm0,%ymm0
    8c64:	vpslld $0x10,%ymm8,%ymm8
    8c6a:	vpslld $0x10,%ymm0,%ymm0
    8c6f:	vmovdqa %ymm8,(%rsi)
    8c73:	vmovdqa %ymm0,0x20(%rsi)
    8c78:	mov    -0xb38(%rbp),%rsi
    8c7f:	test   $0x1,%sil
    8c83:	je     8ca1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x931>
    8c85:	and    $0xfffffffffffffffe,%rsi
    8c89:	lea    (%rdi,%rsi,8),%rdi
    8c8d:	add    %rdi,%rax
    8c90:	vpmovzxwd (%r10,%rax,2),%ymm0
    8c96:	vpslld $0x10,%ymm0,%ymm0
    8c9b:	vmovups %ymm0,(%r9,%rdi,4)
    8ca1:	cmpq   $0x0,-0xab8(%rbp)
    8ca9:	je     a589 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2219>
    8caf:	mov    %rbx,%rax
    8cb2:	nopw   0x0(%rax,%rax,1)
    8cb8:	movl   $0x0,(%r9,%rax,4)
    8cc0:	add    $0x1,%rax
    8cc4:	test   $0xf,%al
    8cc6:	jne    8cb8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x948>
    8cc8:	mov    0x60(%r15),%rax
    8ccc:	mov    0x10(%r15),%r10
    8cd0:	imul   %r14,%rax
    8cd4:	test   %rbx,%rbx
    8cd7:	jle    a562 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21f2>
    8cdd:	cmpq   $0x17,-0xac0(%rbp)
    8ce5:	jbe    a557 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21e7>
    8ceb:	lea    (%r10,%rax,2),%rsi
    8cef:	vpmovzxwd (%rsi),%zmm0
    8cf5:	vmovdqu16 (%rsi),%zmm6
    8cfb:	vpslld $0x10,%zmm0,%zmm0
    8d02:	vmovdqa32 %zmm0,-0x430(%rbp)
    8d0c:	vextracti64x4 $0x1,%zmm6,%ymm0
    8d13:	vpmovzxwd %ymm0,%zmm0
    8d19:	vpslld $0x10,%zmm0,%zmm0
    8d20:	vmovdqa32 %zmm0,-0x3f0(%rbp)
    8d2a:	cmp    $0x1,%r8
    8d2e:	jbe    8df6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa86>
    8d34:	vpmovzxwd 0x40(%rsi),%zmm0
    8d3b:	vmovdqu16 0x40(%rsi),%zmm6
    8d42:	vpslld $0x10,%zmm0,%zmm0
    8d49:	vmovdqa32 %zmm0,-0x3b0(%rbp)
    8d53:	vextracti64x4 $0x1,%zmm6,%ymm0
    8d5a:	vpmovzxwd %ymm0,%zmm0
    8d60:	vpslld $0x10,%zmm0,%zmm0
    8d67:	vmovdqa32 %zmm0,-0x370(%rbp)
    8d71:	cmp    $0x2,%r8
    8d75:	je     8df6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa86>
    8d77:	vpmovzxwd 0x80(%rsi),%zmm0
    8d7e:	vmovdqu16 0x80(%rsi),%zmm7
    8d85:	vpslld $0x10,%zmm0,%zmm0
    8d8c:	vmovdqa32 %zmm0,-0x330(%rbp)
    8d96:	vextracti64x4 $0x1,%zmm7,%ymm0
    8d9d:	vpmovzxwd %ymm0,%zmm0
    8da3:	vpslld $0x10,%zmm0,%zmm0
    8daa:	vmovdqa32 %zmm0,-0x2f0(%rbp)
    8db4:	cmp    $0x3,%r8
    8db8:	je     8df6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa86>
    8dba:	vmovdqu16 0xc0(%rsi),%zmm0
    8dc1:	vpmovzxwd %ymm0,%zmm1
    8dc7:	vextracti64x4 $0x1,%zmm0,%ymm0
    8dce:	vpmovzxwd %ymm0,%zmm0
    8dd4:	vpslld $0x10,%zmm1,%zmm1
    8ddb:	vpslld $0x10,%zmm0,%zmm0
    8de2:	vmovdqa32 %zmm1,-0x2b0(%rbp)
    8dec:	vmovdqa32 %zmm0,-0x270(%rbp)
    8df6:	test   $0x3,%cl
    8df9:	je     8e8f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb1f>
    8dff:	mov    -0xaf8(%rbp),%r11
    8e06:	mov    -0xb00(%rbp),%r9
    8e0d:	mov    %rcx,%rdi
    8e10:	sub    %r11,%rdi
    8e13:	mov    %rdi,-0xb38(%rbp)
    8e1a:	mov    -0xad8(%rbp),%rdi
    8e21:	cmp    %rdi,%r11
    8e24:	lea    -0x430(%rbp),%rdi
    8e2b:	je     8e7b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb0b>
    8e2d:	mov    %r11,%rsi
    8e30:	lea    (%rax,%r11,8),%r11
    8e34:	vmovdqu16 (%r10,%r11,2),%ymm1
    8e3b:	shl    $0x5,%rsi
    8e3f:	add    %rdi,%rsi
    8e42:	vpmovzxwd %xmm1,%ymm8
    8e47:	vextracti128 $0x1,%ymm1,%xmm1
    8e4d:	vpmovzxwd %xmm1,%ymm1
    8e52:	vpslld $0x10,%ymm8,%ymm8
    8e58:	vpslld $0x10,%ymm1,%ymm1
    8e5d:	vmovdqa %ymm8,(%rsi)
    8e61:	vmovdqa %ymm1,0x20(%rsi)
    8e66:	mov    -0xb38(%rbp),%rsi
    8e6d:	test   $0x1,%sil
    8e71:	je     8e8f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb1f>
    8e73:	and    $0xfffffffffffffffe,%rsi
    8e77:	lea    (%r9,%rsi,8),%r9
    8e7b:	add    %r9,%rax
    8e7e:	vpmovzxwd (%r10,%rax,2),%ymm1
    8e84:	vpslld $0x10,%ymm1,%ymm1
    8e89:	vmovups %ymm1,(%rdi,%r9,4)
    8e8f:	cmpq   $0x0,-0xab8(%rbp)
    8e97:	je     a540 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21d0>
    8e9d:	mov    %rbx,%rax
    8ea0:	lea    -0x430(%rbp),%rdi
    8ea7:	nopw   0x0(%rax,%rax,1)
    8eb0:	movl   $0x0,(%rdi,%rax,4)
    8eb7:	add    $0x1,%rax
    8ebb:	test   $0xf,%al
    8ebd:	jne    8eb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb40>
    8ebf:	mov    0x68(%r15),%rax
    8ec3:	mov    0x18(%r15),%r10
    8ec7:	imul   %r14,%rax
    8ecb:	test   %rbx,%rbx
    8ece:	jle    a526 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21b6>
    8ed4:	cmpq   $0x17,-0xac0(%rbp)
    8edc:	jbe    a51b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21ab>
    8ee2:	lea    (%r10,%rax,2),%rsi
    8ee6:	vpmovzxwd (%rsi),%zmm0
    8eec:	vmovdqu16 (%rsi),%zmm6
    8ef2:	vpslld $0x10,%zmm0,%zmm0
    8ef9:	vmovdqa32 %zmm0,-0x230(%rbp)
    8f03:	vextracti64x4 $0x1,%zmm6,%ymm0
    8f0a:	vpmovzxwd %ymm0,%zmm0
    8f10:	vpslld $0x10,%zmm0,%zmm0
    8f17:	vmovdqa32 %zmm0,-0x1f0(%rbp)
    8f21:	cmp    $0x1,%r8
    8f25:	jbe    8fed <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc7d>
    8f2b:	vpmovzxwd 0x40(%rsi),%zmm0
    8f32:	vmovdqu16 0x40(%rsi),%zmm6
    8f39:	vpslld $0x10,%zmm0,%zmm0
    8f40:	vmovdqa32 %zmm0,-0x1b0(%rbp)
    8f4a:	vextracti64x4 $0x1,%zmm6,%ymm0
    8f51:	vpmovzxwd %ymm0,%zmm0
    8f57:	vpslld $0x10,%zmm0,%zmm0
    8f5e:	vmovdqa32 %zmm0,-0x170(%rbp)
    8f68:	cmp    $0x2,%r8
    8f6c:	je     8fed <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc7d>
    8f6e:	vpmovzxwd 0x80(%rsi),%zmm0
    8f75:	vmovdqu16 0x80(%rsi),%zmm7
    8f7c:	vpslld $0x10,%zmm0,%zmm0
    8f83:	vmovdqa32 %zmm0,-0x130(%rbp)
    8f8d:	vextracti64x4 $0x1,%zmm7,%ymm0
    8f94:	vpmovzxwd %ymm0,%zmm0
    8f9a:	vpslld $0x10,%zmm0,%zmm0
    8fa1:	vmovdqa32 %zmm0,-0xf0(%rbp)
    8fab:	cmp    $0x3,%r8
    8faf:	je     8fed <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc7d>
    8fb1:	vmovdqu16 0xc0(%rsi),%zmm0
    8fb8:	vpmovzxwd %ymm0,%zmm1
    8fbe:	vextracti64x4 $0x1,%zmm0,%ymm0
    8fc5:	vpmovzxwd %ymm0,%zmm0
    8fcb:	vpslld $0x10,%zmm1,%zmm1
    8fd2:	vpslld $0x10,%zmm0,%zmm0
    8fd9:	vmovdqa32 %zmm1,-0xb0(%rbp)
    8fe3:	vmovdqa32 %zmm0,-0x70(%rbp)
    8fed:	test   $0x3,%cl
    8ff0:	je     9086 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd16>
    8ff6:	mov    -0xaf8(%rbp),%r11
    8ffd:	mov    -0xb00(%rbp),%r9
    9004:	mov    %rcx,%rdi
    9007:	sub    %r11,%rdi
    900a:	mov    %rdi,-0xb38(%rbp)
    9011:	mov    -0xad8(%rbp),%rdi
    9018:	cmp    %rdi,%r11
    901b:	lea    -0x230(%rbp),%rdi
    9022:	je     9072 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd02>
    9024:	mov    %r11,%rsi
    9027:	lea    (%rax,%r11,8),%r11
    902b:	vmovdqu16 (%r10,%r11,2),%ymm0
    9032:	shl    $0x5,%rsi
    9036:	add    %rdi,%rsi
    9039:	vpmovzxwd %xmm0,%ymm8
    903e:	vextracti128 $0x1,%ymm0,%xmm0
    9044:	vpmovzxwd %xmm0,%ymm0
    9049:	vpslld $0x10,%ymm8,%ymm8
    904f:	vpslld $0x10,%ymm0,%ymm0
    9054:	vmovdqa %ymm8,(%rsi)
    9058:	vmovdqa %ymm0,0x20(%rsi)
    905d:	mov    -0xb38(%rbp),%rsi
    9064:	test   $0x1,%sil
    9068:	je     9086 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd16>
    906a:	and    $0xfffffffffffffffe,%rsi
    906e:	lea    (%r9,%rsi,8),%r9
    9072:	add    %r9,%rax
    9075:	vpmovzxwd (%r10,%rax,2),%ymm0
    907b:	vpslld $0x10,%ymm0,%ymm0
    9080:	vmovups %ymm0,(%rdi,%r9,4)
    9086:	cmpq   $0x0,-0xab8(%rbp)
    908e:	je     90af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd3f>
    9090:	mov    %rbx,%rax
    9093:	lea    -0x230(%rbp),%rdi
    909a:	nopw   0x0(%rax,%rax,1)
    90a0:	movl   $0x0,(%rdi,%rax,4)
    90a7:	add    $0x1,%rax
    90ab:	test   $0xf,%al
    90ad:	jne    90a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd30>
    90af:	vxorps %xmm0,%xmm0,%xmm0
    90b3:	vmovaps %zmm0,-0xa70(%rbp)
    90bd:	test   %rbx,%rbx
    90c0:	jle    a4f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    90c6:	vmovaps -0x630(%rbp),%zmm6
    90d0:	mov    $0x10,%eax
    90d5:	vfmadd231ps -0x430(%rbp),%zmm6,%zmm0
    90df:	lea    -0x630(%rbp),%r9
    90e6:	lea    -0x430(%rbp),%rdi
    90ed:	vmovaps %zmm0,-0xab0(%rbp)
    90f7:	cmp    $0x10,%rbx
    90fb:	jle    9138 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdc8>
    90fd:	nopl   (%rax)
    9100:	lea    0x0(,%rax,4),%rsi
    9108:	vmovups (%r9,%rax,4),%zmm6
    910f:	and    $0x40,%esi
    9112:	vmovaps -0xab0(%rbp,%rsi,1),%zmm7
    911d:	vfmadd132ps (%rdi,%rax,4),%zmm7,%zmm6
    9124:	add    $0x10,%rax
    9128:	vmovaps %zmm6,-0xab0(%rbp,%rsi,1)
    9133:	cmp    %rax,%rbx
    9136:	jg     9100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd90>
    9138:	vmovaps -0xa70(%rbp),%zmm6
    9142:	vaddps -0xab0(%rbp),%zmm6,%zmm0
    914c:	vextractf64x4 $0x1,%zmm0,%ymm1
    9153:	mov    %r8,-0xb58(%rbp)
    915a:	vmovss 0xa8(%r15),%xmm6
    9163:	vaddps %ymm0,%ymm1,%ymm1
    9167:	mov    %rcx,-0xb50(%rbp)
    916e:	mov    %rdx,-0xb40(%rbp)
    9175:	vmovss %xmm5,-0xb44(%rbp)
    917d:	vmovss %xmm6,-0xb38(%rbp)
    9185:	vextractf128 $0x1,%ymm1,%xmm0
    918b:	vaddps %xmm1,%xmm0,%xmm0
    918f:	vmovhlps %xmm0,%xmm0,%xmm1
    9193:	vaddps %xmm1,%xmm0,%xmm0
    9197:	vmovshdup %xmm0,%xmm1
    919b:	vaddss %xmm1,%xmm0,%xmm0
    919f:	vmulss 0x0(%rip),%xmm6,%xmm1        # 91a7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe37>
    91a7:	vfmadd132ss %xmm1,%xmm4,%xmm0
    91ac:	vzeroupper
    91af:	call   91b4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe44>
    91b4:	test   %rbx,%rbx
    91b7:	vmovss -0xb38(%rbp),%xmm6
    91bf:	mov    -0xb40(%rbp),%rdx
    91c6:	vmovaps %xmm0,%xmm4
    91ca:	vxorps %xmm0,%xmm0,%xmm0
    91ce:	vmovss -0xb44(%rbp),%xmm5
    91d6:	vmovdqa64 0x0(%rip),%zmm2        # 91e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe70>
    91e0:	mov    -0xb50(%rbp),%rcx
    91e7:	vmovdqa 0x0(%rip),%ymm3        # 91ef <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe7f>
    91ef:	vmovaps %zmm0,-0xa70(%rbp)
    91f9:	mov    -0xb58(%rbp),%r8
    9200:	jle    a512 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21a2>
    9206:	vmovaps -0xa30(%rbp),%zmm7
    9210:	mov    $0x10,%eax
    9215:	vfmadd231ps -0x230(%rbp),%zmm7,%zmm0
    921f:	lea    -0xa30(%rbp),%r9
    9226:	lea    -0x230(%rbp),%rdi
    922d:	vmovaps %zmm0,-0xab0(%rbp)
    9237:	cmp    $0x10,%rbx
    923b:	jle    9278 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf08>
    923d:	nopl   (%rax)
    9240:	lea    0x0(,%rax,4),%rsi
    9248:	vmovups (%r9,%rax,4),%zmm0
    924f:	and    $0x40,%esi
    9252:	vmovaps -0xab0(%rbp,%rsi,1),%zmm7
    925d:	vfmadd132ps (%rdi,%rax,4),%zmm7,%zmm0
    9264:	add    $0x10,%rax
    9268:	vmovaps %zmm0,-0xab0(%rbp,%rsi,1)
    9273:	cmp    %rax,%rbx
    9276:	jg     9240 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xed0>
    9278:	vmovaps -0xa70(%rbp),%zmm7
    9282:	vaddps -0xab0(%rbp),%zmm7,%zmm1
    928c:	vextractf64x4 $0x1,%zmm1,%ymm0
    9293:	cmpq   $0x0,-0xb08(%rbp)
    929b:	vaddps %ymm1,%ymm0,%ymm0
    929f:	vextractf128 $0x1,%ymm0,%xmm1
    92a5:	vaddps %xmm0,%xmm1,%xmm1
    92a9:	vmovhlps %xmm1,%xmm1,%xmm0
    92ad:	vaddps %xmm0,%xmm1,%xmm1
    92b1:	vmovshdup %xmm1,%xmm0
    92b5:	vaddss %xmm0,%xmm1,%xmm1
    92b9:	vsubss %xmm5,%xmm1,%xmm1
    92bd:	vmulss %xmm4,%xmm1,%xmm1
    92c1:	vmulss %xmm6,%xmm1,%xmm0
    92c5:	je     9eb1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1b41>
    92cb:	test   %rbx,%rbx
    92ce:	jle    9d9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    92d4:	cmpq   $0x7,-0xac0(%rbp)
    92dc:	jbe    a582 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2212>
    92e2:	vbroadcastss %xmm0,%zmm1
    92e8:	mov    -0xb08(%rbp),%rax
    92ef:	mov    -0xb70(%rbp),%rdi
    92f6:	vmulps -0x430(%rbp),%zmm1,%zmm5
    9300:	vmovups %zmm5,(%rax)
    9306:	cmp    $0x1,%rdi
    930a:	jbe    93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    9310:	vmulps -0x3f0(%rbp),%zmm1,%zmm5
    931a:	vmovups %zmm5,0x40(%rax)
    9321:	cmp    $0x2,%rdi
    9325:	je     93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    932b:	vmulps -0x3b0(%rbp),%zmm1,%zmm5
    9335:	vmovups %zmm5,0x80(%rax)
    933c:	cmp    $0x3,%rdi
    9340:	je     93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    9342:	vmulps -0x370(%rbp),%zmm1,%zmm5
    934c:	vmovups %zmm5,0xc0(%rax)
    9353:	cmp    $0x4,%rdi
    9357:	je     93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    9359:	vmulps -0x330(%rbp),%zmm1,%zmm5
    9363:	vmovups %zmm5,0x100(%rax)
    936a:	cmp    $0x5,%rdi
    936e:	je     93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    9370:	vmulps -0x2f0(%rbp),%zmm1,%zmm5
    937a:	vmovups %zmm5,0x140(%rax)
    9381:	cmp    $0x6,%rdi
    9385:	je     93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    9387:	vmulps -0x2b0(%rbp),%zmm1,%zmm5
    9391:	vmovups %zmm5,0x180(%rax)
    9398:	cmp    $0x7,%rdi
    939c:	je     93af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    939e:	vmulps -0x270(%rbp),%zmm1,%zmm5
    93a8:	vmovups %zmm5,0x1c0(%rax)
    93af:	mov    %rcx,%rdx
    93b2:	and    $0x1,%edx
    93b5:	je     a46f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20ff>
    93bb:	mov    -0xb68(%rbp),%rax
    93c2:	shl    $0x5,%rax
    93c6:	vbroadcastss %xmm0,%ymm1
    93cb:	mov    -0xb08(%rbp),%rdi
    93d2:	vmulps -0x430(%rbp,%rax,1),%ymm1,%ymm1
    93db:	vmovups %ymm1,(%rdi,%rax,1)
    93e0:	cmpq   $0x17,-0xac0(%rbp)
    93e8:	jbe    a59a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x222a>
    93ee:	vbroadcastss %xmm0,%zmm1
    93f4:	vmovdqa64 %zmm2,%zmm9
    93fa:	vmulps -0x5f0(%rbp),%zmm1,%zmm12
    9404:	mov    $0x7fff,%eax
    9409:	mov    -0xad0(%rbp),%rdi
    9410:	vmulps -0x630(%rbp),%zmm1,%zmm7
    941a:	vpbroadcastd %eax,%zmm8
    9420:	mov    $0x1,%eax
    9425:	vpbroadcastd %eax,%zmm5
    942b:	mov    $0x40,%eax
    9430:	vpsrld $0x10,%zmm12,%zmm11
    9437:	vpaddd %zmm12,%zmm8,%zmm13
    943d:	vpsrld $0x10,%zmm7,%zmm6
    9444:	vpandd %zmm5,%zmm11,%zmm10
    944a:	vcmpeqps %zmm7,%zmm7,%k1
    9451:	vpaddd %zmm10,%zmm13,%zmm13
    9457:	vpaddd %zmm7,%zmm8,%zmm7
    945d:	vpandd %zmm5,%zmm6,%zmm10
    9463:	vpaddd %zmm10,%zmm7,%zmm7
    9469:	vpbroadcastd %eax,%zmm10
    946f:	mov    -0xae8(%rbp),%rax
    9476:	vpord  %zmm10,%zmm6,%zmm6
    947c:	vpord  %zmm10,%zmm11,%zmm11
    9482:	vpsrld $0x10,%zmm7,%zmm6{%k1}
    9489:	vcmpeqps %zmm12,%zmm12,%k1
    9490:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    9497:	vpermt2w %zmm11,%zmm9,%zmm6
    949d:	vmovdqu16 %zmm6,(%rax,%rdi,2)
    94a4:	cmp    $0x1,%r8
    94a8:	jbe    963c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12cc>
    94ae:	vmulps -0x570(%rbp),%zmm1,%zmm12
    94b8:	vmulps -0x5b0(%rbp),%zmm1,%zmm7
    94c2:	vpsrld $0x10,%zmm12,%zmm11
    94c9:	vpaddd %zmm12,%zmm8,%zmm13
    94cf:	vcmpeqps %zmm7,%zmm7,%k1
    94d6:	vpsrld $0x10,%zmm7,%zmm6
    94dd:	vpandd %zmm5,%zmm11,%zmm14
    94e3:	vpaddd %zmm14,%zmm13,%zmm13
    94e9:	vpaddd %zmm7,%zmm8,%zmm7
    94ef:	vpandd %zmm5,%zmm6,%zmm14
    94f5:	vpaddd %zmm14,%zmm7,%zmm7
    94fb:	vpord  %zmm10,%zmm6,%zmm6
    9501:	vpord  %zmm10,%zmm11,%zmm11
    9507:	vpsrld $0x10,%zmm7,%zmm6{%k1}
    950e:	vcmpeqps %zmm12,%zmm12,%k1
    9515:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    951c:	vpermt2w %zmm11,%zmm9,%zmm6
    9522:	vmovdqu16 %zmm6,0x40(%rax,%rdi,2)
    952a:	cmp    $0x2,%r8
    952e:	je     963c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12cc>
    9534:	vmulps -0x4f0(%rbp),%zmm1,%zmm12
    953e:	vmulps -0x530(%rbp),%zmm1,%zmm11
    9548:	vpsrld $0x10,%zmm12,%zmm7
    954f:	vpaddd %zmm12,%zmm8,%zmm14
    9555:	vcmpeqps %zmm11,%zmm11,%k1
    955c:	vpsrld $0x10,%zmm11,%zmm6
    9563:	vpandd %zmm5,%zmm7,%zmm13
    9569:	vpaddd %zmm14,%zmm13,%zmm13
    956f:	vpaddd %zmm11,%zmm8,%zmm11
    9575:	vpandd %zmm5,%zmm6,%zmm14
    957b:	vpaddd %zmm11,%zmm14,%zmm11
    9581:	vpord  %zmm10,%zmm6,%zmm6
    9587:	vpord  %zmm10,%zmm7,%zmm7
    958d:	vpsrld $0x10,%zmm11,%zmm6{%k1}
    9594:	vcmpeqps %zmm12,%zmm12,%k1
    959b:	vpsrld $0x10,%zmm13,%zmm7{%k1}
    95a2:	vpermt2w %zmm7,%zmm9,%zmm6
    95a8:	vmovdqu16 %zmm6,0x80(%rax,%rdi,2)
    95b0:	cmp    $0x3,%r8
    95b4:	je     963c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12cc>
    95ba:	vmulps -0x4b0(%rbp),%zmm1,%zmm11
    95c4:	vmulps -0x470(%rbp),%zmm1,%zmm1
    95ce:	vcmpeqps %zmm11,%zmm11,%k1
    95d5:	vpsrld $0x10,%zmm11,%zmm6
    95dc:	vpsrld $0x10,%zmm1,%zmm7
    95e3:	vpaddd %zmm1,%zmm8,%zmm12
    95e9:	vpaddd %zmm11,%zmm8,%zmm8
    95ef:	vpandd %zmm5,%zmm7,%zmm13
    95f5:	vpandd %zmm5,%zmm6,%zmm5
    95fb:	vpord  %zmm10,%zmm6,%zmm6
    9601:	vpaddd %zmm8,%zmm5,%zmm5
    9607:	vpaddd %zmm13,%zmm12,%zmm12
    960d:	vpord  %zmm10,%zmm7,%zmm7
    9613:	vpsrld $0x10,%zmm5,%zmm6{%k1}
    961a:	vcmpeqps %zmm1,%zmm1,%k1
    9621:	vmovdqa64 %zmm6,%zmm1
    9627:	vpsrld $0x10,%zmm12,%zmm7{%k1}
    962e:	vpermt2w %zmm7,%zmm9,%zmm1
    9634:	vmovdqu16 %zmm1,0xc0(%rax,%rdi,2)
    963c:	test   $0x3,%cl
    963f:	je     98d5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1565>
    9645:	mov    -0xaf8(%rbp),%rdx
    964c:	mov    -0xb00(%rbp),%rax
    9653:	mov    -0xad8(%rbp),%rdi
    965a:	mov    %rcx,%rsi
    965d:	sub    %rdx,%rsi
    9660:	cmp    %rdi,%rdx
    9663:	je     9728 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x13b8>
    9669:	mov    %rdx,%rdi
    966c:	vbroadcastss %xmm0,%ymm1
    9671:	mov    -0xad0(%rbp),%r10
    9678:	shl    $0x5,%rdi
    967c:	lea    -0x630(%rbp,%rdi,1),%rdi
    9684:	lea    (%r10,%rdx,8),%rdx
    9688:	vmulps (%rdi),%ymm1,%ymm9
    968c:	vmulps 0x20(%rdi),%ymm1,%ymm1
    9691:	mov    $0x1,%edi
    9696:	vpbroadcastd %edi,%ymm6
    969c:	mov    $0x7fff,%edi
    96a1:	vpbroadcastd %edi,%ymm8
    96a7:	mov    $0x40,%edi
    96ac:	vpsrld $0x10,%ymm9,%ymm5
    96b2:	vcmpeqps %ymm9,%ymm9,%k1
    96b9:	vpsrld $0x10,%ymm1,%ymm7
    96be:	vpaddd %ymm1,%ymm8,%ymm11
    96c2:	vpaddd %ymm9,%ymm8,%ymm8
    96c7:	vpand  %ymm6,%ymm7,%ymm10
    96cb:	vpand  %ymm6,%ymm5,%ymm6
    96cf:	vpaddd %ymm8,%ymm6,%ymm6
    96d4:	vpbroadcastd %edi,%ymm8
    96da:	vpaddd %ymm11,%ymm10,%ymm10
    96df:	mov    -0xae8(%rbp),%rdi
    96e6:	vpor   %ymm8,%ymm5,%ymm5
    96eb:	vpor   %ymm8,%ymm7,%ymm7
    96f0:	vpsrld $0x10,%ymm6,%ymm5{%k1}
    96f7:	vcmpeqps %ymm1,%ymm1,%k1
    96fe:	vmovdqa %ymm5,%ymm1
    9702:	vpsrld $0x10,%ymm10,%ymm7{%k1}
    9709:	vpermt2w %ymm7,%ymm3,%ymm1
    970f:	vmovdqu16 %ymm1,(%rdi,%rdx,2)
    9716:	test   $0x1,%sil
    971a:	je     98c1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1551>
    9720:	and    $0xfffffffffffffffe,%rsi
    9724:	lea    (%rax,%rsi,8),%rax
    9728:	vmulss -0x630(%rbp,%rax,4),%xmm0,%xmm1
    9731:	lea    0x0(,%rax,4),%rdi
    9739:	add    %rax,%rax
    973c:	lea    (%r12,%rax,1),%r11
    9740:	vmovd  %xmm1,%esi
    9744:	mov    %esi,%edx
    9746:	shr    $0x10,%edx
    9749:	vucomiss %xmm1,%xmm1
    974d:	jp     9e3f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1acf>
    9753:	and    $0x1,%edx
    9756:	lea    0x7fff(%rsi,%rdx,1),%edx
    975d:	shr    $0x10,%edx
    9760:	vmulss -0x62c(%rbp,%rdi,1),%xmm0,%xmm1
    9769:	mov    %dx,(%r11)
    976d:	lea    0x2(%r12,%rax,1),%r11
    9772:	vmovd  %xmm1,%esi
    9776:	mov    %esi,%edx
    9778:	shr    $0x10,%edx
    977b:	vucomiss %xmm1,%xmm1
    977f:	jp     9e47 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ad7>
    9785:	and    $0x1,%edx
    9788:	lea    0x7fff(%rsi,%rdx,1),%edx
    978f:	shr    $0x10,%edx
    9792:	vmulss -0x628(%rbp,%rdi,1),%xmm0,%xmm1
    979b:	mov    %dx,(%r11)
    979f:	lea    0x4(%r12,%rax,1),%r11
    97a4:	vmovd  %xmm1,%esi
    97a8:	mov    %esi,%edx
    97aa:	shr    $0x10,%edx
    97ad:	vucomiss %xmm1,%xmm1
    97b1:	jp     9e37 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ac7>
    97b7:	and    $0x1,%edx
    97ba:	lea    0x7fff(%rsi,%rdx,1),%edx
    97c1:	shr    $0x10,%edx
    97c4:	vmulss -0x624(%rbp,%rdi,1),%xmm0,%xmm1
    97cd:	mov    %dx,(%r11)
    97d1:	lea    0x6(%r12,%rax,1),%r11
    97d6:	vmovd  %xmm1,%esi
    97da:	mov    %esi,%edx
    97dc:	shr    $0x10,%edx
    97df:	vucomiss %xmm1,%xmm1
    97e3:	jp     9e67 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1af7>
    97e9:	and    $0x1,%edx
    97ec:	lea    0x7fff(%rsi,%rdx,1),%edx
    97f3:	shr    $0x10,%edx
    97f6:	vmulss -0x620(%rbp,%rdi,1),%xmm0,%xmm1
    97ff:	mov    %dx,(%r11)
    9803:	lea    0x8(%r12,%rax,1),%r11
    9808:	vmovd  %xmm1,%esi
    980c:	mov    %esi,%edx
    980e:	shr    $0x10,%edx
    9811:	vucomiss %xmm1,%xmm1
    9815:	jp     9e5f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aef>
    981b:	and    $0x1,%edx
    981e:	lea    0x7fff(%rsi,%rdx,1),%edx
    9825:	shr    $0x10,%edx
    9828:	vmulss -0x61c(%rbp,%rdi,1),%xmm0,%xmm1
    9831:	mov    %dx,(%r11)
    9835:	lea    0xa(%r12,%rax,1),%r11
    983a:	vmovd  %xmm1,%esi
    983e:	mov    %esi,%edx
    9840:	shr    $0x10,%edx
    9843:	vucomiss %xmm1,%xmm1
    9847:	jp     9e57 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ae7>
    984d:	and    $0x1,%edx
    9850:	lea    0x7fff(%rsi,%rdx,1),%edx
    9857:	shr    $0x10,%edx
    985a:	vmulss -0x618(%rbp,%rdi,1),%xmm0,%xmm1
    9863:	mov    %dx,(%r11)
    9867:	lea    0xc(%r12,%rax,1),%r11
    986c:	vmovd  %xmm1,%esi
    9870:	mov    %esi,%edx
    9872:	shr    $0x10,%edx
    9875:	vucomiss %xmm1,%xmm1
    9879:	jp     9e4f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1adf>
    987f:	and    $0x1,%edx
    9882:	lea    0x7fff(%rsi,%rdx,1),%edx
    9889:	shr    $0x10,%edx
    988c:	vmulss -0x614(%rbp,%rdi,1),%xmm0,%xmm0
    9895:	mov    %dx,(%r11)
    9899:	lea    0xe(%r12,%rax,1),%rsi
    989e:	vmovd  %xmm0,%edx
    98a2:	mov    %edx,%eax
    98a4:	shr    $0x10,%eax
    98a7:	vucomiss %xmm0,%xmm0
    98ab:	jp     9e2f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1abf>
    98b1:	and    $0x1,%eax
    98b4:	lea    0x7fff(%rdx,%rax,1),%eax
    98bb:	shr    $0x10,%eax
    98be:	mov    %ax,(%rsi)
    98c1:	cmpq   $0x17,-0xac0(%rbp)
    98c9:	jbe    a4d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2160>
    98cf:	vmovdqa64 %zmm2,%zmm9
    98d5:	vbroadcastss %xmm4,%zmm6
    98db:	mov    $0x1,%eax
    98e0:	mov    -0xac8(%rbp),%rdi
    98e7:	vmulps -0x9f0(%rbp),%zmm6,%zmm10
    98f1:	vpbroadcastd %eax,%zmm5
    98f7:	mov    $0x7fff,%eax
    98fc:	vmulps -0xa30(%rbp),%zmm6,%zmm8
    9906:	vpbroadcastd %eax,%zmm0
    990c:	mov    $0x40,%eax
    9911:	vpsrld $0x10,%zmm10,%zmm7
    9918:	vpaddd %zmm10,%zmm0,%zmm12
    991e:	vpsrld $0x10,%zmm8,%zmm1
    9925:	vpandd %zmm5,%zmm7,%zmm11
    992b:	vcmpeqps %zmm8,%zmm8,%k1
    9932:	vpaddd %zmm12,%zmm11,%zmm11
    9938:	vpaddd %zmm8,%zmm0,%zmm8
    993e:	vpandd %zmm5,%zmm1,%zmm12
    9944:	vpaddd %zmm8,%zmm12,%zmm12
    994a:	vpbroadcastd %eax,%zmm8
    9950:	mov    -0xaf0(%rbp),%rax
    9957:	vpord  %zmm8,%zmm1,%zmm1
    995d:	vpord  %zmm8,%zmm7,%zmm7
    9963:	vpsrld $0x10,%zmm12,%zmm1{%k1}
    996a:	vcmpeqps %zmm10,%zmm10,%k1
    9971:	vpsrld $0x10,%zmm11,%zmm7{%k1}
    9978:	vpermt2w %zmm7,%zmm9,%zmm1
    997e:	vmovdqu16 %zmm1,(%rax,%rdi,2)
    9985:	cmp    $0x1,%r8
    9989:	jbe    9b1d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17ad>
    998f:	vmulps -0x970(%rbp),%zmm6,%zmm11
    9999:	vmulps -0x9b0(%rbp),%zmm6,%zmm10
    99a3:	vpsrld $0x10,%zmm11,%zmm7
    99aa:	vpaddd %zmm11,%zmm0,%zmm12
    99b0:	vcmpeqps %zmm10,%zmm10,%k1
    99b7:	vpsrld $0x10,%zmm10,%zmm1
    99be:	vpandd %zmm5,%zmm7,%zmm13
    99c4:	vpaddd %zmm13,%zmm12,%zmm12
    99ca:	vpaddd %zmm10,%zmm0,%zmm10
    99d0:	vpandd %zmm5,%zmm1,%zmm13
    99d6:	vpaddd %zmm10,%zmm13,%zmm10
    99dc:	vpord  %zmm8,%zmm1,%zmm1
    99e2:	vpord  %zmm8,%zmm7,%zmm7
    99e8:	vpsrld $0x10,%zmm10,%zmm1{%k1}
    99ef:	vcmpeqps %zmm11,%zmm11,%k1
    99f6:	vpsrld $0x10,%zmm12,%zmm7{%k1}
    99fd:	vpermt2w %zmm7,%zmm9,%zmm1
    9a03:	vmovdqu16 %zmm1,0x40(%rax,%rdi,2)
    9a0b:	cmp    $0x2,%r8
    9a0f:	je     9b1d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17ad>
    9a15:	vmulps -0x8f0(%rbp),%zmm6,%zmm11
    9a1f:	vmulps -0x930(%rbp),%zmm6,%zmm7
    9a29:	vpsrld $0x10,%zmm11,%zmm10
    9a30:	vpaddd %zmm11,%zmm0,%zmm12
    9a36:	vcmpeqps %zmm7,%zmm7,%k1
    9a3d:	vpsrld $0x10,%zmm7,%zmm1
    9a44:	vpandd %zmm5,%zmm10,%zmm13
    9a4a:	vpaddd %zmm13,%zmm12,%zmm12
    9a50:	vpaddd %zmm7,%zmm0,%zmm7
    9a56:	vpandd %zmm5,%zmm1,%zmm13
    9a5c:	vpaddd %zmm13,%zmm7,%zmm7
    9a62:	vpord  %zmm8,%zmm1,%zmm1
    9a68:	vpord  %zmm8,%zmm10,%zmm10
    9a6e:	vpsrld $0x10,%zmm7,%zmm1{%k1}
    9a75:	vcmpeqps %zmm11,%zmm11,%k1
    9a7c:	vpsrld $0x10,%zmm12,%zmm10{%k1}
    9a83:	vpermt2w %zmm10,%zmm9,%zmm1
    9a89:	vmovdqu16 %zmm1,0x80(%rax,%rdi,2)
    9a91:	cmp    $0x3,%r8
    9a95:	je     9b1d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17ad>
    9a9b:	vmulps -0x870(%rbp),%zmm6,%zmm1
    9aa5:	vmulps -0x8b0(%rbp),%zmm6,%zmm10
    9aaf:	vpsrld $0x10,%zmm1,%zmm7
    9ab6:	vpaddd %zmm1,%zmm0,%zmm11
    9abc:	vcmpeqps %zmm10,%zmm10,%k1
    9ac3:	vpandd %zmm5,%zmm7,%zmm12
    9ac9:	vpord  %zmm8,%zmm7,%zmm7
    9acf:	vpsrld $0x10,%zmm10,%zmm6
    9ad6:	vpaddd %zmm10,%zmm0,%zmm0
    9adc:	vpaddd %zmm12,%zmm11,%zmm11
    9ae2:	vpandd %zmm5,%zmm6,%zmm5
    9ae8:	vpord  %zmm8,%zmm6,%zmm6
    9aee:	vpaddd %zmm5,%zmm0,%zmm0
    9af4:	vpsrld $0x10,%zmm0,%zmm6{%k1}
    9afb:	vcmpeqps %zmm1,%zmm1,%k1
    9b02:	vmovdqa64 %zmm6,%zmm0
    9b08:	vpsrld $0x10,%zmm11,%zmm7{%k1}
    9b0f:	vpermt2w %zmm7,%zmm9,%zmm0
    9b15:	vmovdqu16 %zmm0,0xc0(%rax,%rdi,2)
    9b1d:	test   $0x3,%cl
    9b20:	je     9d9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    9b26:	mov    -0xaf8(%rbp),%rdx
    9b2d:	mov    -0xb00(%rbp),%rax
    9b34:	mov    -0xad8(%rbp),%rdi
    9b3b:	mov    %rcx,%rsi
    9b3e:	sub    %rdx,%rsi
    9b41:	cmp    %rdi,%rdx
    9b44:	je     9c06 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1896>
    9b4a:	mov    %rdx,%rdi
    9b4d:	vbroadcastss %xmm4,%ymm0
    9b52:	mov    -0xac8(%rbp),%r10
    9b59:	shl    $0x5,%rdi
    9b5d:	lea    -0xa30(%rbp,%rdi,1),%rdi
    9b65:	lea    (%r10,%rdx,8),%rdx
    9b69:	vmulps (%rdi),%ymm0,%ymm8
    9b6d:	vmulps 0x20(%rdi),%ymm0,%ymm0
    9b72:	mov    $0x7fff,%edi
    9b77:	vpbroadcastd %edi,%ymm5
    9b7d:	mov    $0x1,%edi
    9b82:	vpbroadcastd %edi,%ymm7
    9b88:	mov    $0x40,%edi
    9b8d:	vpsrld $0x10,%ymm8,%ymm1
    9b93:	vcmpeqps %ymm8,%ymm8,%k1
    9b9a:	vpsrld $0x10,%ymm0,%ymm6
    9b9f:	vpaddd %ymm0,%ymm5,%ymm9
    9ba3:	vpaddd %ymm8,%ymm5,%ymm5
    9ba8:	vpand  %ymm7,%ymm6,%ymm10
    9bac:	vpand  %ymm7,%ymm1,%ymm7
    9bb0:	vpaddd %ymm7,%ymm5,%ymm5
    9bb4:	vpbroadcastd %edi,%ymm7
    9bba:	vpaddd %ymm10,%ymm9,%ymm9
    9bbf:	mov    -0xaf0(%rbp),%rdi
    9bc6:	vpor   %ymm7,%ymm1,%ymm1
    9bca:	vpor   %ymm7,%ymm6,%ymm6
    9bce:	vpsrld $0x10,%ymm5,%ymm1{%k1}
    9bd5:	vcmpeqps %ymm0,%ymm0,%k1
    9bdc:	vmovdqa %ymm1,%ymm0
    9be0:	vpsrld $0x10,%ymm9,%ymm6{%k1}
    9be7:	vpermt2w %ymm6,%ymm3,%ymm0
    9bed:	vmovdqu16 %ymm0,(%rdi,%rdx,2)
    9bf4:	test   $0x1,%sil
    9bf8:	je     9d9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    9bfe:	and    $0xfffffffffffffffe,%rsi
    9c02:	lea    (%rax,%rsi,8),%rax
    9c06:	vmulss -0xa30(%rbp,%rax,4),%xmm4,%xmm0
    9c0f:	lea    0x0(,%rax,4),%rdi
    9c17:	add    %rax,%rax
    9c1a:	lea    0x0(%r13,%rax,1),%r11
    9c1f:	vmovd  %xmm0,%esi
    9c23:	mov    %esi,%edx
    9c25:	shr    $0x10,%edx
    9c28:	vucomiss %xmm0,%xmm0
    9c2c:	jp     9e27 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ab7>
    9c32:	and    $0x1,%edx
    9c35:	lea    0x7fff(%rsi,%rdx,1),%edx
    9c3c:	shr    $0x10,%edx
    9c3f:	vmulss -0xa2c(%rbp,%rdi,1),%xmm4,%xmm0
    9c48:	mov    %dx,(%r11)
    9c4c:	lea    0x2(%r13,%rax,1),%r11
    9c51:	vmovd  %xmm0,%esi
    9c55:	mov    %esi,%edx
    9c57:	shr    $0x10,%edx
    9c5a:	vucomiss %xmm0,%xmm0
    9c5e:	jp     9e1f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aaf>
    9c64:	and    $0x1,%edx
    9c67:	lea    0x7fff(%rsi,%rdx,1),%edx
    9c6e:	shr    $0x10,%edx
    9c71:	vmulss -0xa28(%rbp,%rdi,1),%xmm4,%xmm0
    9c7a:	mov    %dx,(%r11)
    9c7e:	lea    0x4(%r13,%rax,1),%r11
    9c83:	vmovd  %xmm0,%esi
    9c87:	mov    %esi,%edx
    9c89:	shr    $0x10,%edx
    9c8c:	vucomiss %xmm0,%xmm0
    9c90:	jp     9e17 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aa7>
    9c96:	and    $0x1,%edx
    9c99:	lea    0x7fff(%rsi,%rdx,1),%edx
    9ca0:	shr    $0x10,%edx
    9ca3:	vmulss -0xa24(%rbp,%rdi,1),%xmm4,%xmm0
    9cac:	mov    %dx,(%r11)
    9cb0:	lea    0x6(%r13,%rax,1),%r11
    9cb5:	vmovd  %xmm0,%esi
    9cb9:	mov    %esi,%edx
    9cbb:	shr    $0x10,%edx
    9cbe:	vucomiss %xmm0,%xmm0
    9cc2:	jp     9e0f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a9f>
    9cc8:	and    $0x1,%edx
    9ccb:	lea    0x7fff(%rsi,%rdx,1),%edx
    9cd2:	shr    $0x10,%edx
    9cd5:	vmulss -0xa20(%rbp,%rdi,1),%xmm4,%xmm0
    9cde:	mov    %dx,(%r11)
    9ce2:	lea    0x8(%r13,%rax,1),%r11
    9ce7:	vmovd  %xmm0,%esi
    9ceb:	mov    %esi,%edx
    9ced:	shr    $0x10,%edx
    9cf0:	vucomiss %xmm0,%xmm0
    9cf4:	jp     9e07 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a97>
    9cfa:	and    $0x1,%edx
    9cfd:	lea    0x7fff(%rsi,%rdx,1),%edx
    9d04:	shr    $0x10,%edx
    9d07:	vmulss -0xa1c(%rbp,%rdi,1),%xmm4,%xmm0
    9d10:	mov    %dx,(%r11)
    9d14:	lea    0xa(%r13,%rax,1),%r11
    9d19:	vmovd  %xmm0,%esi
    9d1d:	mov    %esi,%edx
    9d1f:	shr    $0x10,%edx
    9d22:	vucomiss %xmm0,%xmm0
    9d26:	jp     9dff <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a8f>
    9d2c:	and    $0x1,%edx
    9d2f:	lea    0x7fff(%rsi,%rdx,1),%edx
    9d36:	shr    $0x10,%edx
    9d39:	vmulss -0xa18(%rbp,%rdi,1),%xmm4,%xmm0
    9d42:	mov    %dx,(%r11)
    9d46:	lea    0xc(%r13,%rax,1),%r11
    9d4b:	vmovd  %xmm0,%esi
    9d4f:	mov    %esi,%edx
    9d51:	shr    $0x10,%edx
    9d54:	vucomiss %xmm0,%xmm0
    9d58:	jp     9df7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a87>
    9d5e:	and    $0x1,%edx
    9d61:	lea    0x7fff(%rsi,%rdx,1),%edx
    9d68:	shr    $0x10,%edx
    9d6b:	vmulss -0xa14(%rbp,%rdi,1),%xmm4,%xmm4
    9d74:	mov    %dx,(%r11)
    9d78:	lea    0xe(%r13,%rax,1),%rsi
    9d7d:	vmovd  %xmm4,%edx
    9d81:	mov    %edx,%eax
    9d83:	shr    $0x10,%eax
    9d86:	vucomiss %xmm4,%xmm4
    9d8a:	jp     9df2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a82>
    9d8c:	and    $0x1,%eax
    9d8f:	lea    0x7fff(%rdx,%rax,1),%eax
    9d96:	shr    $0x10,%eax
    9d99:	mov    %ax,(%rsi)
    9d9c:	mov    -0xb30(%rbp),%rax
    9da3:	add    $0x1,%r14
    9da7:	mov    -0xb18(%rbp),%rdi
    9dae:	add    %rdi,-0xae0(%rbp)
    9db5:	mov    -0xb20(%rbp),%rdi
    9dbc:	add    %rdi,-0xad0(%rbp)
    9dc3:	mov    -0xb28(%rbp),%rdi
    9dca:	add    %rdi,-0xac8(%rbp)
    9dd1:	cmp    %rax,%r14
    9dd4:	jl     8566 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f6>
    9dda:	mov    -0xb60(%rbp),%r12
    9de1:	cmp    %r14,%r12
    9de4:	jle    a4c8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2158>
    9dea:	vzeroupper
    9ded:	jmp    8404 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94>
    9df2:	or     $0x40,%eax
    9df5:	jmp    9d99 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a29>
    9df7:	or     $0x40,%edx
    9dfa:	jmp    9d6b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x19fb>
    9dff:	or     $0x40,%edx
    9e02:	jmp    9d39 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x19c9>
    9e07:	or     $0x40,%edx
    9e0a:	jmp    9d07 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1997>
    9e0f:	or     $0x40,%edx
    9e12:	jmp    9cd5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1965>
    9e17:	or     $0x40,%edx
    9e1a:	jmp    9ca3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1933>
    9e1f:	or     $0x40,%edx
    9e22:	jmp    9c71 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1901>
    9e27:	or     $0x40,%edx
    9e2a:	jmp    9c3f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x18cf>
    9e2f:	or     $0x40,%eax
    9e32:	jmp    98be <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x154e>
    9e37:	or     $0x40,%edx
    9e3a:	jmp    97c4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1454>
    9e3f:	or     $0x40,%edx
    9e42:	jmp    9760 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x13f0>
    9e47:	or     $0x40,%edx
    9e4a:	jmp    9792 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1422>
    9e4f:	or     $0x40,%edx
    9e52:	jmp    988c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x151c>
    9e57:	or     $0x40,%edx
    9e5a:	jmp    985a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14ea>
    9e5f:	or     $0x40,%edx
    9e62:	jmp    9828 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14b8>
    9e67:	or     $0x40,%edx
    9e6a:	jmp    97f6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1486>
    9e6f:	test   %rbx,%rbx
    9e72:	jle    9d9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    9e78:	mov    %r8,-0xb40(%rbp)
    9e7f:	mov    -0xb78(%rbp),%rdx
    9e86:	xor    %esi,%esi
    9e88:	mov    %rcx,-0xb38(%rbp)
    9e8f:	mov    -0xb08(%rbp),%rdi
    9e96:	vzeroupper
    9e99:	call   9e9e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1b2e>
    9e9e:	mov    -0xb38(%rbp),%rcx
    9ea5:	mov    -0xb40(%rbp),%r8
    9eac:	jmp    9d9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    9eb1:	test   %rbx,%rbx
    9eb4:	jle    9d9c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    9eba:	cmpq   $0x17,-0xac0(%rbp)
    9ec2:	jbe    a5ad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x223d>
    9ec8:	vbroadcastss %xmm0,%zmm1
    9ece:	mov    $0x1,%eax
    9ed3:	mov    -0xae0(%rbp),%rdi
    9eda:	vmulps -0x3f0(%rbp),%zmm1,%zmm10
    9ee4:	vpbroadcastd %eax,%zmm5
    9eea:	mov    $0x7fff,%eax
    9eef:	vmulps -0x430(%rbp),%zmm1,%zmm7
    9ef9:	vpbroadcastd %eax,%zmm6
    9eff:	mov    $0x40,%eax
    9f04:	vpsrld $0x10,%zmm10,%zmm9
    9f0b:	vpaddd %zmm10,%zmm6,%zmm12
    9f11:	vpsrld $0x10,%zmm7,%zmm8
    9f18:	vpandd %zmm5,%zmm9,%zmm11
    9f1e:	vcmpeqps %zmm7,%zmm7,%k1
    9f25:	vpaddd %zmm12,%zmm11,%zmm11
    9f2b:	vpaddd %zmm7,%zmm6,%zmm7
    9f31:	vpandd %zmm5,%zmm8,%zmm12
    9f37:	vpaddd %zmm7,%zmm12,%zmm12
    9f3d:	vpbroadcastd %eax,%zmm7
    9f43:	mov    -0xb10(%rbp),%rax
    9f4a:	vpord  %zmm7,%zmm8,%zmm8
    9f50:	vpord  %zmm7,%zmm9,%zmm9
    9f56:	vpsrld $0x10,%zmm12,%zmm8{%k1}
    9f5d:	vcmpeqps %zmm10,%zmm10,%k1
    9f64:	vpsrld $0x10,%zmm11,%zmm9{%k1}
    9f6b:	vmovdqa32 %zmm9,%zmm10
    9f71:	vmovdqa64 %zmm2,%zmm9
    9f77:	vpermt2w %zmm10,%zmm2,%zmm8
    9f7d:	vmovdqu16 %zmm8,(%rax,%rdi,2)
    9f84:	cmp    $0x1,%r8
    9f88:	jbe    a11c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dac>
    9f8e:	vmulps -0x370(%rbp),%zmm1,%zmm12
    9f98:	vmulps -0x3b0(%rbp),%zmm1,%zmm10
    9fa2:	vpsrld $0x10,%zmm12,%zmm11
    9fa9:	vpaddd %zmm12,%zmm6,%zmm13
    9faf:	vcmpeqps %zmm10,%zmm10,%k1
    9fb6:	vpsrld $0x10,%zmm10,%zmm8
    9fbd:	vpandd %zmm5,%zmm11,%zmm14
    9fc3:	vpaddd %zmm14,%zmm13,%zmm13
    9fc9:	vpaddd %zmm10,%zmm6,%zmm10
    9fcf:	vpandd %zmm5,%zmm8,%zmm14
    9fd5:	vpaddd %zmm14,%zmm10,%zmm10
    9fdb:	vpord  %zmm7,%zmm8,%zmm8
    9fe1:	vpord  %zmm7,%zmm11,%zmm11
    9fe7:	vpsrld $0x10,%zmm10,%zmm8{%k1}
    9fee:	vcmpeqps %zmm12,%zmm12,%k1
    9ff5:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    9ffc:	vpermt2w %zmm11,%zmm2,%zmm8
    a002:	vmovdqu16 %zmm8,0x40(%rax,%rdi,2)
    a00a:	cmp    $0x2,%r8
    a00e:	je     a11c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dac>
    a014:	vmulps -0x2f0(%rbp),%zmm1,%zmm12
    a01e:	vmulps -0x330(%rbp),%zmm1,%zmm10
    a028:	vpsrld $0x10,%zmm12,%zmm11
    a02f:	vpaddd %zmm12,%zmm6,%zmm13
    a035:	vcmpeqps %zmm10,%zmm10,%k1
    a03c:	vpsrld $0x10,%zmm10,%zmm8
    a043:	vpandd %zmm5,%zmm11,%zmm14
    a049:	vpaddd %zmm14,%zmm13,%zmm13
    a04f:	vpaddd %zmm10,%zmm6,%zmm10
    a055:	vpandd %zmm5,%zmm8,%zmm14
    a05b:	vpaddd %zmm14,%zmm10,%zmm10
    a061:	vpord  %zmm7,%zmm8,%zmm8
    a067:	vpord  %zmm7,%zmm11,%zmm11
    a06d:	vpsrld $0x10,%zmm10,%zmm8{%k1}
    a074:	vcmpeqps %zmm12,%zmm12,%k1
    a07b:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    a082:	vpermt2w %zmm11,%zmm2,%zmm8
    a088:	vmovdqu16 %zmm8,0x80(%rax,%rdi,2)
    a090:	cmp    $0x3,%r8
    a094:	je     a11c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dac>
    a09a:	vmulps -0x2b0(%rbp),%zmm1,%zmm12
    a0a4:	vmulps -0x270(%rbp),%zmm1,%zmm11
    a0ae:	vcmpeqps %zmm12,%zmm12,%k1
    a0b5:	vpsrld $0x10,%zmm12,%zmm8
    a0bc:	vpsrld $0x10,%zmm11,%zmm10
    a0c3:	vpaddd %zmm11,%zmm6,%zmm14
    a0c9:	vpaddd %zmm12,%zmm6,%zmm6
    a0cf:	vpandd %zmm5,%zmm10,%zmm13
    a0d5:	vpandd %zmm5,%zmm8,%zmm5
    a0db:	vpord  %zmm7,%zmm8,%zmm8
    a0e1:	vpaddd %zmm6,%zmm5,%zmm5
    a0e7:	vpaddd %zmm14,%zmm13,%zmm13
    a0ed:	vpord  %zmm7,%zmm10,%zmm10
    a0f3:	vpsrld $0x10,%zmm5,%zmm8{%k1}
    a0fa:	vcmpeqps %zmm11,%zmm11,%k1
    a101:	vmovdqa64 %zmm8,%zmm5
    a107:	vpsrld $0x10,%zmm13,%zmm10{%k1}
    a10e:	vpermt2w %zmm10,%zmm2,%zmm5
    a114:	vmovdqu16 %zmm5,0xc0(%rax,%rdi,2)
    a11c:	test   $0x3,%cl
    a11f:	je     93fa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    a125:	mov    -0xaf8(%rbp),%rsi
    a12c:	mov    -0xb00(%rbp),%rax
    a133:	mov    -0xad8(%rbp),%r10
    a13a:	mov    %rcx,%rdi
    a13d:	sub    %rsi,%rdi
    a140:	cmp    %r10,%rsi
    a143:	je     a20d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1e9d>
    a149:	mov    %rsi,%r11
    a14c:	vbroadcastss %xmm0,%ymm1
    a151:	mov    -0xae0(%rbp),%r10
    a158:	shl    $0x5,%r11
    a15c:	lea    -0x430(%rbp,%r11,1),%r11
    a164:	lea    (%r10,%rsi,8),%rsi
    a168:	mov    -0xb10(%rbp),%r10
    a16f:	vmulps (%r11),%ymm1,%ymm9
    a174:	vmulps 0x20(%r11),%ymm1,%ymm1
    a17a:	mov    $0x1,%r11d
    a180:	vpbroadcastd %r11d,%ymm6
    a186:	mov    $0x7fff,%r11d
    a18c:	vpbroadcastd %r11d,%ymm8
    a192:	mov    $0x40,%r11d
    a198:	vpsrld $0x10,%ymm9,%ymm5
    a19e:	vcmpeqps %ymm9,%ymm9,%k1
    a1a5:	vpsrld $0x10,%ymm1,%ymm7
    a1aa:	vpaddd %ymm1,%ymm8,%ymm11
    a1ae:	vpaddd %ymm9,%ymm8,%ymm8
    a1b3:	vpand  %ymm6,%ymm7,%ymm10
    a1b7:	vpand  %ymm6,%ymm5,%ymm6
    a1bb:	vpaddd %ymm8,%ymm6,%ymm6
    a1c0:	vpbroadcastd %r11d,%ymm8
    a1c6:	vpaddd %ymm11,%ymm10,%ymm10
    a1cb:	vpor   %ymm8,%ymm5,%ymm5
    a1d0:	vpsrld $0x10,%ymm6,%ymm5{%k1}
    a1d7:	vcmpeqps %ymm1,%ymm1,%k1
    a1de:	vpor   %ymm8,%ymm7,%ymm6
    a1e3:	vmovdqa %ymm5,%ymm1
    a1e7:	vpsrld $0x10,%ymm10,%ymm6{%k1}
    a1ee:	vpermt2w %ymm6,%ymm3,%ymm1
    a1f4:	vmovdqu16 %ymm1,(%r10,%rsi,2)
    a1fb:	test   $0x1,%dil
    a1ff:	je     93e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1070>
    a205:	and    $0xfffffffffffffffe,%rdi
    a209:	lea    (%rax,%rdi,8),%rax
    a20d:	vmulss -0x430(%rbp,%rax,4),%xmm0,%xmm1
    a216:	lea    0x0(,%rax,4),%r11
    a21e:	add    %rax,%rax
    a221:	lea    (%rdx,%rax,1),%rdi
    a225:	vmovq  %rdi,%xmm5
    a22a:	vmovd  %xmm1,%edi
    a22e:	mov    %edi,%esi
    a230:	shr    $0x10,%esi
    a233:	vucomiss %xmm1,%xmm1
    a237:	jp     a3e9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2079>
    a23d:	and    $0x1,%esi
    a240:	lea    0x7fff(%rdi,%rsi,1),%esi
    a247:	shr    $0x10,%esi
    a24a:	vmulss -0x42c(%rbp,%r11,1),%xmm0,%xmm1
    a254:	vmovq  %xmm5,%rdi
    a259:	mov    %si,(%rdi)
    a25c:	lea    0x2(%rdx,%rax,1),%rdi
    a261:	vmovq  %rdi,%xmm5
    a266:	vmovd  %xmm1,%edi
    a26a:	mov    %edi,%esi
    a26c:	shr    $0x10,%esi
    a26f:	vucomiss %xmm1,%xmm1
    a273:	jp     a41b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20ab>
    a279:	and    $0x1,%esi
    a27c:	lea    0x7fff(%rdi,%rsi,1),%esi
    a283:	shr    $0x10,%esi
    a286:	vmulss -0x428(%rbp,%r11,1),%xmm0,%xmm1
    a290:	vmovq  %xmm5,%rdi
    a295:	mov    %si,(%rdi)
    a298:	lea    0x4(%rdx,%rax,1),%rdi
    a29d:	vmovq  %rdi,%xmm5
    a2a2:	vmovd  %xmm1,%edi
    a2a6:	mov    %edi,%esi
    a2a8:	shr    $0x10,%esi
    a2ab:	vucomiss %xmm1,%xmm1
    a2af:	jp     a413 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20a3>
    a2b5:	and    $0x1,%esi
    a2b8:	lea    0x7fff(%rdi,%rsi,1),%esi
    a2bf:	shr    $0x10,%esi
    a2c2:	vmulss -0x424(%rbp,%r11,1),%xmm0,%xmm1
    a2cc:	vmovq  %xmm5,%rdi
    a2d1:	mov    %si,(%rdi)
    a2d4:	lea    0x6(%rdx,%rax,1),%rdi
    a2d9:	vmovq  %rdi,%xmm5
    a2de:	vmovd  %xmm1,%edi
    a2e2:	mov    %edi,%esi
    a2e4:	shr    $0x10,%esi
    a2e7:	vucomiss %xmm1,%xmm1
    a2eb:	jp     a40b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x209b>
    a2f1:	and    $0x1,%esi
    a2f4:	lea    0x7fff(%rdi,%rsi,1),%esi
    a2fb:	shr    $0x10,%esi
    a2fe:	vmulss -0x420(%rbp,%r11,1),%xmm0,%xmm1
    a308:	vmovq  %xmm5,%rdi
    a30d:	mov    %si,(%rdi)
    a310:	lea    0x8(%rdx,%rax,1),%rdi
    a315:	vmovq  %rdi,%xmm5
    a31a:	vmovd  %xmm1,%edi
    a31e:	mov    %edi,%esi
    a320:	shr    $0x10,%esi
    a323:	vucomiss %xmm1,%xmm1
    a327:	jp     a403 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2093>
    a32d:	and    $0x1,%esi
    a330:	lea    0x7fff(%rdi,%rsi,1),%esi
    a337:	shr    $0x10,%esi
    a33a:	vmulss -0x41c(%rbp,%r11,1),%xmm0,%xmm1
    a344:	vmovq  %xmm5,%rdi
    a349:	mov    %si,(%rdi)
    a34c:	lea    0xa(%rdx,%rax,1),%rdi
    a351:	vmovq  %rdi,%xmm5
    a356:	vmovd  %xmm1,%edi
    a35a:	mov    %edi,%esi
    a35c:	shr    $0x10,%esi
    a35f:	vucomiss %xmm1,%xmm1
    a363:	jp     a3fb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x208b>
    a369:	and    $0x1,%esi
    a36c:	lea    0x7fff(%rdi,%rsi,1),%esi
    a373:	shr    $0x10,%esi
    a376:	vmulss -0x418(%rbp,%r11,1),%xmm0,%xmm1
    a380:	vmovq  %xmm5,%rdi
    a385:	mov    %si,(%rdi)
    a388:	lea    0xc(%rdx,%rax,1),%rdi
    a38d:	vmovq  %rdi,%xmm5
    a392:	vmovd  %xmm1,%edi
    a396:	mov    %edi,%esi
    a398:	shr    $0x10,%esi
    a39b:	vucomiss %xmm1,%xmm1
    a39f:	jp     a3f6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2086>
    a3a1:	and    $0x1,%esi
    a3a4:	lea    0x7fff(%rdi,%rsi,1),%esi
    a3ab:	shr    $0x10,%esi
    a3ae:	vmulss -0x414(%rbp,%r11,1),%xmm0,%xmm1
    a3b8:	vmovq  %xmm5,%rdi
    a3bd:	mov    %si,(%rdi)
    a3c0:	lea    0xe(%rdx,%rax,1),%rsi
    a3c5:	vmovd  %xmm1,%edx
    a3c9:	mov    %edx,%eax
    a3cb:	shr    $0x10,%eax
    a3ce:	vucomiss %xmm1,%xmm1
    a3d2:	jp     a3f1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2081>
    a3d4:	and    $0x1,%eax
    a3d7:	lea    0x7fff(%rdx,%rax,1),%eax
    a3de:	shr    $0x10,%eax
    a3e1:	mov    %ax,(%rsi)
    a3e4:	jmp    93e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1070>
    a3e9:	or     $0x40,%esi
    a3ec:	jmp    a24a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1eda>
    a3f1:	or     $0x40,%eax
    a3f4:	jmp    a3e1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2071>
    a3f6:	or     $0x40,%esi
    a3f9:	jmp    a3ae <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x203e>
    a3fb:	or     $0x40,%esi
    a3fe:	jmp    a376 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2006>
    a403:	or     $0x40,%esi
    a406:	jmp    a33a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1fca>
    a40b:	or     $0x40,%esi
    a40e:	jmp    a2fe <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f8e>
    a413:	or     $0x40,%esi
    a416:	jmp    a2c2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f52>
    a41b:	or     $0x40,%esi
    a41e:	jmp    a286 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f16>
    a423:	cmpq   $0x0,-0xab8(%rbp)
    a42b:	lea    -0xa30(%rbp),%r9
    a432:	jne    876f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3ff>
    a438:	mov    0x70(%r15),%rax
    a43c:	mov    0x20(%r15),%r11
    a440:	imul   %r14,%rax
    a444:	jmp    87ab <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x43b>
    a449:	cmpq   $0x0,-0xab8(%rbp)
    a451:	lea    -0x630(%rbp),%r9
    a458:	jne    8caf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x93f>
    a45e:	mov    0x60(%r15),%rax
    a462:	mov    0x10(%r15),%r10
    a466:	imul   %r14,%rax
    a46a:	jmp    8ceb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x97b>
    a46f:	cmpq   $0x17,-0xac0(%rbp)
    a477:	jbe    a5a3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2233>
    a47d:	vmovdqa64 0x0(%rip),%zmm9        # a487 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2117>
    a487:	jmp    93fa <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    a48c:	cmpq   $0x0,-0xab8(%rbp)
    a494:	lea    -0xa30(%rbp),%r9
    a49b:	jne    876f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3ff>
    a4a1:	vxorpd %xmm0,%xmm0,%xmm0
    a4a5:	jmp    8a1c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6ac>
    a4aa:	xor    %edi,%edi
    a4ac:	xor    %r9d,%r9d
    a4af:	jmp    88cd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x55d>
    a4b4:	cmpq   $0x0,-0xab8(%rbp)
    a4bc:	jne    895b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5eb>
    a4c2:	jmp    a4a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2131>
    a4c4:	nopl   0x0(%rax)
    a4c8:	vzeroupper
    a4cb:	jmp    8492 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x122>
    a4d0:	xor    %edx,%edx
    a4d2:	xor    %eax,%eax
    a4d4:	jmp    9b34 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17c4>
    a4d9:	xor    %edi,%edi
    a4db:	xor    %r10d,%r10d
    a4de:	jmp    86e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x370>
    a4e3:	cmpq   $0x0,-0xab8(%rbp)
    a4eb:	lea    -0x630(%rbp),%r9
    a4f2:	jne    8caf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x93f>
    a4f8:	vxorpd %xmm0,%xmm0,%xmm0
    a4fc:	jmp    914c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xddc>
    a501:	mov    0x70(%r15),%rax
    a505:	mov    0x20(%r15),%r11
    a509:	imul   %r14,%rax
    a50d:	jmp    879d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x42d>
    a512:	vxorpd %xmm1,%xmm1,%xmm1
    a516:	jmp    928c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf1c>
    a51b:	xor    %r11d,%r11d
    a51e:	xor    %r9d,%r9d
    a521:	jmp    9004 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc94>
    a526:	cmpq   $0x0,-0xab8(%rbp)
    a52e:	jne    9090 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd20>
    a534:	jmp    a4f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    a536:	cs nopw 0x0(%rax,%rax,1)
    a540:	mov    0x68(%r15),%rax
    a544:	mov    0x18(%r15),%r10
    a548:	imul   %r14,%rax
    a54c:	test   %rbx,%rbx
    a54f:	jg     8ed4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb64>
    a555:	jmp    a4f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    a557:	xor    %r11d,%r11d
    a55a:	xor    %r9d,%r9d
    a55d:	jmp    8e0d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa9d>
    a562:	cmpq   $0x0,-0xab8(%rbp)
    a56a:	jne    8e9d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb2d>
    a570:	jmp    a4f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    a572:	nopw   0x0(%rax,%rax,1)
    a578:	xor    %r11d,%r11d
    a57b:	xor    %edi,%edi
    a57d:	jmp    8c1f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x8af>
    a582:	xor    %eax,%eax
    a584:	jmp    93c2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1052>
    a589:	mov    0x60(%r15),%rax
    a58d:	mov    0x10(%r15),%r10
    a591:	imul   %r14,%rax
    a595:	jmp    8cdd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x96d>
    a59a:	xor    %edx,%edx
    a59c:	xor    %eax,%eax
    a59e:	jmp    9653 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12e3>
    a5a3:	mov    %rcx,%rsi
    a5a6:	xor    %eax,%eax
    a5a8:	jmp    9669 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12f9>
    a5ad:	xor    %esi,%esi
    a5af:	xor    %eax,%eax
    a5b1:	jmp    a133 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dc3>
    a5b6:	cs nopw 0x0(%rax,%rax,1)

000000000000a5c0 <vcc::masked_attention_backward_avx512(vcc::DType)>:
    a5c0:	test   %esi,%esi
    a5c2:	lea    -0x3499(%rip),%rax        # 7130 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::prepare(vcc::AttentionGradientHead const&, long, long)>
    a5c9:	lea    -0x2260(%rip),%rdx        # 8370 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)>
    a5d0:	vmovdqa 0x0(%rip),%ymm0        # a5d8 <vcc::masked_attention_backward_avx512(vcc::DType)+0x18>
    a5d8:	cmove  %rax,%rdx
    a5dc:	lea    -0x8243(%rip),%rax        # 23a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::open(vcc::AttentionGradientHead const&, long, long, void*)>
    a5e3:	lea    -0x690a(%rip),%r9        # 3ce0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)>
    a5ea:	movq   $0xaf040,0x20(%rdi)
    a5f2:	vmovdqu %ymm0,(%rdi)
    a5f6:	mov    %rdx,%r8
    a5f9:	lea    -0x7760(%rip),%rdx        # 2ea0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)>
    a600:	mov    %rdx,%rsi
    a603:	lea    -0x605a(%rip),%rdx        # 45b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>
    a60a:	mov    %r8,0x28(%rdi)
    a60e:	cmove  %rax,%rsi
    a612:	mov    %rdx,%rcx
    a615:	lea    -0x455c(%rip),%rax        # 60c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>
    a61c:	cmove  %rax,%rcx
    a620:	lea    -0x5007(%rip),%rdx        # 5620 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>
    a627:	lea    -0xa42e(%rip),%rax        # 200 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>
    a62e:	mov    %rsi,0x30(%rdi)
    a632:	cmove  %rax,%rdx
    a636:	lea    -0xa63d(%rip),%rax        # 0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512, float>::close(vcc::AttentionGradientHead const&, void*)>
    a63d:	mov    %rcx,0x38(%rdi)
    a641:	cmovne %r9,%rax
    a645:	mov    %rdx,0x40(%rdi)
    a649:	mov    %rax,0x48(%rdi)
    a64d:	mov    %rdi,%rax
    a650:	vzeroupper
    a653:	ret
